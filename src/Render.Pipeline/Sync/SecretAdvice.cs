// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Secrets;

namespace Render.Pipeline.Sync;

/// <summary>Tells where the secret of a client lies and how it comes to where the spec reads it. No secret is read for that.</summary>
public static class SecretAdvice
{
    /// <summary>The namespace in which Rancher keeps the secrets of its clients.</summary>
    public const string RancherNamespace = "cattle-oidc-client-secrets";

    /// <summary>Lines for a terminal.</summary>
    public static ImmutableArray<string> Of(SyncedClient client)
    {
        var cluster = client.Registration.Provider.Cluster;
        var lies = $"Its secret lies on the cluster '{cluster}' in the Secret {RancherNamespace}/{client.ClientId}, key {client.SecretKey}.";
        return client.Registration.Client.Secret?.Expression.References.FirstOrDefault() is { } reference
            ? [lies, .. Way(client, reference)]
            : [lies, "The spec names no secret for it; add 'client: { secret: … }' where the login is declared."];
    }

    private static ImmutableArray<string> Way(SyncedClient client, SecretReference reference)
    {
        if (IsTheSecretItself(client, reference))
            return ["The spec reads it from there; there is nothing to bring anywhere."];

        var read = Read(client);
        var command = reference.Source switch
        {
            SecretSource.External => $"{read} | vault kv patch {reference.Key} {reference.Property ?? "value"}=-",
            SecretSource.Env => $"export {reference.Key}=\"$({read})\"",
            SecretSource.File => $"{read} > {reference.Key}",

            // Not as an argument, which every user of the machine can list; printf is the shell's own.
            SecretSource.Sops => $"printf '\"%s\"' \"$({read})\" | sops set --value-stdin {reference.Key} '{SopsPath(reference.Property)}'",
            SecretSource.Cluster => $"{read} | kubectl -n {reference.Namespace} create secret generic {reference.Key} --from-file={reference.Property}=/dev/stdin",
            _ => null,
        };
        var where = $"The spec reads it from {reference}.";
        return command is null
            ? [where, "An example stays an example: give the login a secret that can be kept."]
            : [$"{where} {(reference.Source == SecretSource.External ? "Bring it into the store; with Vault:" : "Bring it there:")}", "  " + command];
    }

    private static bool IsTheSecretItself(SyncedClient client, SecretReference reference) =>
        reference.Source == SecretSource.Cluster && reference.Namespace == RancherNamespace && reference.Key == client.ClientId;

    private static string Read(SyncedClient client)
    {
        var context = client.Registration.Context is { } name ? $" --context={name}" : string.Empty;
        return $"kubectl{context} -n {RancherNamespace} get secret {client.ClientId} -o jsonpath='{{.data.{client.SecretKey}}}' | base64 -d";
    }

    private static string SopsPath(string? property) => string.Concat((property ?? string.Empty).Split('.').Select(key => $"[\"{key}\"]"));
}
