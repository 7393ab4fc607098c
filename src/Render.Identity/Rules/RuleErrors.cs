// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.Identity.Rules;

/// <summary>Findings that belong to no single rule: about exceptions from rules, about what waits for its provider, and about changes.</summary>
internal static class RuleErrors
{
    /// <summary>A client whose provider has yet to give it an ID.</summary>
    public static RuleInfo Pending { get; } = new("RND5019", Severity.Note, "The IDs of Rancher's clients are in the lock file.");

    /// <summary>What stays on a cluster by itself is given up knowingly.</summary>
    public static RuleInfo Removal { get; } = new("RND5096", Severity.Error, "Objects that Flux does not remove leave the output only when it is acknowledged.");

    /// <summary>A client ID that was known is not forgotten.</summary>
    public static RuleInfo Lost { get; } = new("RND5097", Severity.Error, "What was rendered with a client's ID does not go because the lock file has lost it.");

    /// <summary>An exception whose last day is over.</summary>
    public static RuleInfo Expired { get; } = new("RND5098", Severity.Warning, "Exceptions from rules are not expired.");

    /// <summary>An exception that no finding needs.</summary>
    public static RuleInfo Unused { get; } = new("RND5099", Severity.Warning, "Exceptions from rules are used.");
}
