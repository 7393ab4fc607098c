// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Reports.Results;

/// <summary>What happens to objects, in words; those of the diff, and one for objects that nothing was compared with.</summary>
public static class ReportVerdicts
{
    /// <summary>Was rendered and compared with nothing.</summary>
    public const string Rendered = "rendered";

    /// <summary>The word for a file or object that is made.</summary>
    public const string Create = "create";

    /// <summary>The word for a file or object that changes.</summary>
    public const string Change = "change";

    /// <summary>The word for a file or object that goes.</summary>
    public const string Prune = "prune";

    /// <summary>The word for a file or object that stays.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>Could not be asked about.</summary>
    public const string NotAsked = "not asked";

    /// <summary>The API server would not take it.</summary>
    public const string Refused = "refused";

    private static readonly ImmutableArray<string> Quiet = ["not compared", NotAsked, "skipped", Unchanged, Rendered];

    /// <summary>All of them, those that need a look first.</summary>
    public static ImmutableArray<string> All { get; } = [Refused, "conflict", "recreate", Prune, Create, Change, .. Quiet];

    /// <summary>Place in the order of risk; unknown words come last.</summary>
    public static int Rank(string verdict) => All.IndexOf(verdict) is var at and >= 0 ? at : All.Length;

    /// <summary>True when applying would change something, or would fail.</summary>
    public static bool IsDifferent(string verdict) => !Quiet.Contains(verdict, StringComparer.Ordinal);

    /// <summary>True when there is nothing to read about it.</summary>
    public static bool IsSilent(string verdict) => verdict is Unchanged or Rendered or "skipped";
}
