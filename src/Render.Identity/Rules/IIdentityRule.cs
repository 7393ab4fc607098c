// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.Identity.Rules;

/// <summary>
/// One thing that must hold across the systems of an environment for its logins to work. A rule has no state; it must cope with
/// a graph from which edges with broken references are missing.
/// </summary>
internal interface IIdentityRule
{
    /// <summary>Code, weight and title.</summary>
    RuleInfo Info { get; }

    /// <summary>Finds what breaks the rule.</summary>
    IEnumerable<Diagnostic> Check(RuleContext context);
}
