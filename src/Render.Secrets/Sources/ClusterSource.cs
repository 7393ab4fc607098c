// SPDX-License-Identifier: MIT

using System.Security.Cryptography;
using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>Values of live Secrets.</summary>
/// <param name="clients">The client of a cluster by its name in the spec; null for one that the run does not ask.</param>
public sealed class ClusterSource(Func<string, IClusterClient?> clients) : ISecretSource
{
    private static readonly GroupVersionKind SecretKind = GroupVersionKind.Of("v1", "Secret");

    /// <inheritdoc/>
    public SecretSource Source => SecretSource.Cluster;

    /// <inheritdoc/>
    public async ValueTask<SecretAnswer> ReadAsync(SecretReference reference, CancellationToken cancellationToken)
    {
        if (reference.Cluster is not { } cluster || clients(cluster) is not { } client)
            return SecretAnswer.Missing(SecretErrors.SourceUnavailable(reference));

        var answer = await client.GetAsync(new ObjectRef(SecretKind, reference.Namespace, reference.Key), cancellationToken);
        return answer.Outcome switch
        {
            ClusterOutcome.Ok => Found(reference, answer.Objects.FirstOrDefault()),
            ClusterOutcome.ObjectMissing => SecretAnswer.Missing(SecretErrors.Missing(reference, "there is no such Secret")),
            ClusterOutcome.NamespaceMissing => SecretAnswer.Missing(SecretErrors.Missing(reference, "there is no such namespace")),
            _ => SecretAnswer.Missing(SecretErrors.ClusterNotAsked(reference, answer.Reason)),
        };
    }

    private static SecretAnswer Found(SecretReference reference, MapNode? secret)
    {
        if ((secret?["data"] as MapNode)?[reference.Property ?? string.Empty] is not StringNode { Value: var encoded })
            return SecretAnswer.Missing(SecretErrors.Missing(reference, "the Secret has no such key"));

        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64String(encoded, bytes, out var length))
            return SecretAnswer.Fail(SecretErrors.NotText(reference, "is not base64 on the cluster"));

        var value = SecretText.Take(bytes[..length]);
        CryptographicOperations.ZeroMemory(bytes);
        return SecretAnswer.Of(value);
    }
}
