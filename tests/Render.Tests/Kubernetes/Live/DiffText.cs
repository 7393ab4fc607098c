// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Live;

namespace Render.Tests.Kubernetes.Live;

/// <summary>Differences in one line each, for assertions.</summary>
internal static class DiffText
{
    public static string[] Of(ObjectDiff diff) => [.. diff.Changes.Select(Of)];

    public static string Of(LiveChange change) =>
        $"{Sign(change.Change.Kind)} {change.Place}: {Text(change.Change.Before)} -> {Text(change.Change.After)}{(change.Owner is null ? string.Empty : $" ({change.Owner})")}{(change.Remark is null ? string.Empty : $" # {change.Remark}")}";

    /// <summary>Everything that a result could print, to search for what must not be there.</summary>
    public static string Everything(DiffReport report) => string.Join('\n', report.Clusters.SelectMany(cluster =>
        cluster.Objects.SelectMany(item => Of(item).Append(item.Reason).Concat(item.Diagnostics.Select(d => d.Message + d.Hint)).Concat(item.Conflicts.Select(c => c.ToString())))
            .Append(cluster.NotAsked).Concat(cluster.Diagnostics.Select(d => d.Message + d.Hint))).Concat(report.Diagnostics.Select(d => d.Message)));

    private static string Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => "+",
        ChangeKind.Removed => "-",
        ChangeKind.Changed => "~",
        ChangeKind.Reordered => "^",
        _ => "?",
    };

    private static string Text(Node? node) => node switch
    {
        null => "nothing",
        StringNode text => text.Value,
        NumberNode number => number.Value.Lexeme,
        BooleanNode boolean => boolean.Value ? "true" : "false",
        SecretNode => "***",
        EmbeddedNode embedded => $"doc({Text(embedded.Content)})",
        MapNode map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Text(entry.Value)}"))}}}",
        ListNode list => $"[{string.Join(", ", list.Items.Select(Text))}]",
        _ => "null",
    };
}
