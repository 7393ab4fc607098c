// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Rancher;

/// <summary>
/// Rancher has no email claim, so its display name stands in for it. Rancher does not keep display names unique: two people of one
/// name are one user to whoever knows users by their email address.
/// </summary>
internal sealed class DisplayNamesAsUsers : IIdentityRule
{
    /// <summary>The acknowledgement.</summary>
    public const string Danger = "rancher-display-names";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5015", Severity.Warning, "Users that come from Rancher are told apart by something unique.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from item in context.Connectors()
        where item.Profile.Spec is RancherProviderSpec && !context.Spec.Acknowledges(Danger)
        where item.Edge.Claims.Any(use => use.Purpose == "email" && use.Claim.Value == "name")
        select Info.At(
            item.Connector.Claims.Has("email") ? item.Connector.Claims.SpanOf("email") : item.Connector.NameSpan,
            RuleContext.PathOf(item.Dex, item.Connector),
            $"users of '{item.Profile.Name}' are known by their display name, which Rancher does not keep unique: two of one name share an account",
            $"make sure that they are unique and write 'acknowledge: [{Danger}]', or use 'claims: {{ email: sub }}'");
}
