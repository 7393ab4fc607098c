// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Identity.Rules;

/// <summary>Everything that <c>render rules</c> lists: the rules over a state, those over a change, and what is said about exceptions.</summary>
public static class RuleCatalog
{
    /// <summary>All, in the order of their codes.</summary>
    public static ImmutableArray<RuleInfo> Infos { get; } =
    [
        .. IdentityRules.Infos.Concat([RuleErrors.Pending, RuleErrors.Removal, RuleErrors.Lost, RuleErrors.Expired, RuleErrors.Unused])
            .OrderBy(info => info.Code, StringComparer.Ordinal),
    ];
}
