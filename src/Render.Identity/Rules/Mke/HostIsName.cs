// SPDX-License-Identifier: MIT

using System.Net;
using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Mke;

/// <summary>Many providers refuse redirect URIs with an IP address.</summary>
internal sealed class HostIsName : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5072", Severity.Warning, "The host of MKE is a name.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<MkeApplicationSpec>()
        where IsAddress(Identity.Urls.HostOf("https://" + app.Host).Trim('[', ']'))
        select Info.At(
            app.SpanOf("host"),
            RuleContext.PathOf(app) + ".host",
            $"the host of '{app.Name}' is an IP address, which many providers refuse in a redirect URI",
            "write the domain of the MKE cluster: https://<mke-cluster-domain>/login");

    /// <summary>An address begins with a digit, or has colons; most hosts are seen to be none by that.</summary>
    private static bool IsAddress(string host) =>
        host.Length > 0 && (char.IsAsciiDigit(host[0]) || host.Contains(':', StringComparison.Ordinal)) && IPAddress.TryParse(host, out _);
}
