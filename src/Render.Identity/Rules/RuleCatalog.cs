// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Identity.Rules.Earlier;

namespace Render.Identity.Rules;

/// <summary>Everything that <c>render rules</c> lists: the rules over a state, those over a change, and what is said about exceptions.</summary>
public static class RuleCatalog
{
    /// <summary>All, in the order of their codes.</summary>
    public static ImmutableArray<RuleInfo> Infos { get; } =
    [
        .. IdentityRules.Infos.Concat([RuleErrors.Pending, EarlierRules.Removal, EarlierRules.Lost, RuleErrors.Expired, RuleErrors.Unused])
            .OrderBy(info => info.Code, StringComparer.Ordinal),
    ];
}
