// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Pipeline.Sync;

/// <summary>Findings of <c>render sync</c>: RND2130 to RND2139.</summary>
public static class SyncErrors
{
    /// <summary>A file that was named cannot be read.</summary>
    public static Diagnostic CannotRead(string file, string problem) =>
        Error("RND2130", SourceSpan.OfFile(file), $"The file '{file}' {problem}.", "Write it with: kubectl get oidcclients.management.cattle.io NAME -o yaml");

    /// <summary>A document that is no OIDCClient.</summary>
    public static Diagnostic NotARegistration(SourceSpan span, string found) =>
        Error("RND2131", span, $"This is {found}; expected an OIDCClient of management.cattle.io.", "Write the file with: kubectl get oidcclients.management.cattle.io NAME -o yaml");

    /// <summary>A client that the environment does not register.</summary>
    public static Diagnostic UnknownRegistration(SourceSpan span, string environment, string name, IReadOnlyCollection<string> known)
    {
        var near = NearestName.Find(name, known);
        var hint = known.Count == 0
            ? $"No application of '{environment}' logs in through Rancher."
            : near is null ? $"It registers: {string.Join(", ", known)}." : $"Did you mean '{near}'?";
        return Error("RND2132", span, $"The environment '{environment}' registers no client '{name}' at Rancher.", hint);
    }

    /// <summary>A client of the right name that belongs to something else.</summary>
    public static Diagnostic OtherRegistration(SourceSpan span, string environment, string name, string expected) =>
        Error(
            "RND2133",
            span,
            $"This OIDCClient '{name}' is not the one that '{environment}' renders: none of its redirect URIs is among those of the spec, such as {expected}.",
            "Read the object from the cluster that the environment's Rancher runs in.");

    /// <summary>A client that was changed and not applied yet.</summary>
    public static Diagnostic NotApplied(SourceSpan span, string name, string missing) =>
        new("RND2134", Severity.Warning, span, $"Rancher does not know the redirect URI {missing} of the client '{name}' yet.") { Hint = "Apply the rendered OIDCClient; its ID stays the same." };

    /// <summary>A client without an ID.</summary>
    public static Diagnostic NoIdYet(SourceSpan span, string environment, string name) =>
        new("RND2135", Severity.Warning, span, $"Rancher has not given the client '{name}' of '{environment}' an ID yet: the object has no 'status.clientID'.")
        {
            Hint = "Wait until Rancher has handled it, and run 'render sync' again. An object that was written by hand has no status.",
        };

    /// <summary>An ID that Rancher does not make.</summary>
    public static Diagnostic BadId(SourceSpan span, string name) =>
        Error("RND2136", span, $"'status.clientID' of '{name}' does not have the form of Rancher's IDs: client- and ten letters or digits.", "Read the object from the cluster again; it was changed on the way.");

    /// <summary>A client that Rancher does not have.</summary>
    public static Diagnostic NotThere(string environment, string name, string cluster, bool isKindServed) =>
        new("RND2137", Severity.Warning, SourceSpan.None, $"The client '{name}' does not exist on the cluster '{cluster}'" + (isKindServed ? "." : ", whose Rancher does not serve OIDCClients: its feature 'oidc-provider' is off."))
        {
            Environment = environment,
            Hint = isKindServed ? "Render, commit, let Flux apply the step 30-registrations, and run 'render sync' again." : "Switch the feature on ('manageFeature: true', or in Rancher), and run 'render sync' again.",
        };

    /// <summary>A cluster that gave no usable answer.</summary>
    public static Diagnostic NotAsked(string environment, string cluster, string why) =>
        Error("RND2138", SourceSpan.None, $"The cluster '{cluster}' could not be asked for its clients: {why.TrimEnd('.')}.", "Check the context, or read the object another way and pass it with --from-file.") with
        {
            Environment = environment,
        };

    /// <summary>A client that was made anew.</summary>
    public static Diagnostic IdChanged(SourceSpan span, string name, string before, string now) =>
        new("RND2139", Severity.Warning, span, $"The client '{name}' was made anew: its ID was '{before}' and is '{now}'; its secret is another one too.")
        {
            Hint = "Bring the new secret into the store before the new ID is rendered and applied.",
        };

    private static Diagnostic Error(string code, SourceSpan span, string message, string hint) => new(code, Severity.Error, span, message) { Hint = hint };
}
