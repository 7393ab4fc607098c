// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;

namespace Render.Identity.Rules.Clients;

/// <summary>Redirect URIs are compared as texts by every provider here; patterns, fragments and plain HTTP beyond the own machine have no place in them.</summary>
internal sealed class RedirectUriForm : IIdentityRule
{
    private static readonly string[] Loopbacks = ["localhost", "127.0.0.1", "[::1]"];

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5004", Severity.Error, "Redirect URIs are absolute, exact, and https unless they lead to the user's own machine.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from edge in context.Graph.Edges
        from client in edge.Clients
        from uri in client.RedirectUris
        let problem = ProblemOf(uri.Value)
        where problem is not null
        select Info.At(uri.Span, EdgePaths.Of(edge), $"the redirect URI '{uri.Value}' of '{client.Name}' {problem}", "list each URI exactly as the application sends it");

    private static string? ProblemOf(string uri)
    {
        var isHttps = uri.StartsWith("https://", StringComparison.Ordinal);
        var isLoopback = uri.StartsWith("http://", StringComparison.Ordinal) && Loopbacks.Contains(Identity.Urls.HostOf(uri), StringComparer.Ordinal);
        return uri switch
        {
            _ when uri.Contains('*', StringComparison.Ordinal) => "holds a wildcard",
            _ when uri.Contains('#', StringComparison.Ordinal) => "holds a fragment",
            "urn:ietf:wg:oauth:2.0:oob" => null,
            _ when !isHttps && !isLoopback => "is neither https nor a loopback address",
            _ when Identity.Urls.HostOf(uri).Length == 0 => "has no host",
            _ => null,
        };
    }
}
