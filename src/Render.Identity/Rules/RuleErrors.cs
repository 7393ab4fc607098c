// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.Identity.Rules;

/// <summary>Findings that belong to no single rule: about exceptions from rules, and about what waits for its provider.</summary>
internal static class RuleErrors
{
    /// <summary>A client whose provider has yet to give it an ID.</summary>
    public static RuleInfo Pending { get; } = new("RND5019", Severity.Note, "The IDs of Rancher's clients are in the lock file.");

    /// <summary>An exception whose last day is over.</summary>
    public static RuleInfo Expired { get; } = new("RND5098", Severity.Warning, "Exceptions from rules are not expired.");

    /// <summary>An exception that no finding needs.</summary>
    public static RuleInfo Unused { get; } = new("RND5099", Severity.Warning, "Exceptions from rules are used.");
}
