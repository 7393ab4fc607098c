// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Render.Diff.Live;
using Render.Output.Git;
using Render.Output.Planning;

namespace Render.Pipeline.Commit;

/// <summary>The message of a commit: counts for people, trailers for programs. The same input gives the same message.</summary>
/// <param name="toolVersion">The version of Render.</param>
/// <param name="source">The revision of the source.</param>
/// <param name="request">Reasons and approvals.</param>
/// <param name="live">The live diff; null without one.</param>
public sealed class CommitMessage(string toolVersion, string source, CommitRequest request, DiffReport? live)
{
    private const int MaxNames = 5;

    /// <summary>The whole message.</summary>
    public string Write(ImmutableArray<OutputPlan> plans)
    {
        ImmutableArray<OutputPlan> changed = [.. plans.Where(plan => plan.Files.Append(plan.Record).Any(file => file.ChangesContent))];
        var text = new StringBuilder($"Render {Names(changed)}: {Counts(changed)}\n\n");
        foreach (var plan in changed)
            text.Append(CultureInfo.InvariantCulture, $"{plan.Environment}: {Counts([plan])}\n");

        return text.Append('\n').AppendJoin('\n', Trailers()).Append('\n').ToString();
    }

    private IEnumerable<string> Trailers()
    {
        yield return Trailer(LastSource.Trailer, source);
        yield return Trailer("Render-Version", toolVersion);
        if (Part is { } part)
            yield return Trailer(LastSource.PartTrailer, part);

        if (!request.Approved.IsEmpty)
            yield return Trailer("Approved-Environments", string.Join(", ", request.Approved));

        if (live is not null)
            yield return Trailer("Live-Diff", string.Create(CultureInfo.InvariantCulture, $"{live.Clusters.Sum(c => c.Objects.Count(o => o.IsDifferent))} objects differ on {live.Clusters.Length} clusters"));
        else
            yield return Trailer("Without-Live-Diff", request.WithoutLive ?? string.Empty);
    }

    /// <summary>What the commit is about when it is not about everything; null when it is.</summary>
    private string? Part => !request.Render.Environments.IsEmpty ? string.Join(", ", request.Render.Environments)
        : request.IsSinceNamed ? $"what changed since {request.Render.ChangedSince}"
        : null;

    /// <summary>A value of several lines would end the trailers.</summary>
    private static string Trailer(string key, string value) => $"{key}: {string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";

    private static string Names(ImmutableArray<OutputPlan> plans) => plans.Length <= MaxNames
        ? string.Join(", ", plans.Select(plan => plan.Environment))
        : string.Create(CultureInfo.InvariantCulture, $"{plans.Length} environments");

    private static string Counts(ImmutableArray<OutputPlan> plans)
    {
        var counts = new[] { (PlannedChange.Created, "created"), (PlannedChange.Changed, "changed"), (PlannedChange.Removed, "removed") }
            .Select(row => (Count: plans.Sum(plan => plan.Files.Count(file => file.Change == row.Item1 && file.ChangesContent)), Word: row.Item2)).Where(row => row.Count > 0)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Count} {row.Word}"));
        var words = string.Join(", ", counts);
        return words.Length > 0 ? words : "only the record of inputs changed";
    }
}
