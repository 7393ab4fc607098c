// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Claims;

/// <summary>A claim that is read but never given: the login fails, or the user has no name and no groups.</summary>
internal sealed class ClaimsEmitted : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5007", Severity.Error, "Every claim that an application reads is in its provider's ID tokens.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from edge in context.Graph.Edges
        let profile = context.Profile(edge.To)
        where profile is not null
        from use in edge.Claims
        where !profile.Emits(use.Claim.Value)
        let finding = Info.At(
            use.Claim.Span.IsKnown ? use.Claim.Span : edge.Span,
            EdgePaths.Of(edge),
            $"'{edge.From}' reads the claim '{use.Claim.Value}' ({use.Purpose}), which '{profile.Name}' does not give",
            HintOf(profile))
        select profile.Spec is OidcProviderSpec ? finding with { Severity = Severity.Warning } : finding;

    private static string HintOf(ProviderProfile profile) => profile.Spec is OidcProviderSpec
        ? $"add it to 'providers.{profile.Name}.claims' if a mapper of the provider gives it"
        : $"'{profile.Name}' gives {string.Join(", ", profile.Claims.Select(source => source.Claim))}";
}
