// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Lines;
using Render.Diff.Live;
using Render.Diff.ThreeWay;

namespace Render.Reports.Diffs;

/// <summary>Prints one difference as lines that start with a sign.</summary>
internal static class ChangeLines
{
    private const int Context = 2;
    private const string Indent = "    ";

    /// <summary>The lines.</summary>
    public static IEnumerable<DiffLine> Of(LiveChange change)
    {
        var place = ShownText.Line(change.Place);
        var (kind, before, after) = (change.Change.Kind, change.Change.Before, change.Change.After);
        if (!change.CertificatesBefore.IsEmpty || !change.CertificatesAfter.IsEmpty)
            return Certificates(place, change);
        if (kind == ChangeKind.NotCompared)
            return [new DiffLine('?', $"{Head(place)}a secret that cannot be compared here{Notes(change)}")];
        if (change.Remark is { } remark)
            return [new DiffLine('~', $"{Head(place)}{remark}{Notes(change)}")];
        if (kind == ChangeKind.Reordered)
            return [new DiffLine('~', $"{Head(place)}another order, {Names(before)} becomes {Names(after)}{Notes(change)}")];
        if (kind == ChangeKind.Changed && before is SecretNode && after is SecretNode)
            return [new DiffLine('~', $"{Head(place)}the secret changes{Notes(change)}")];

        return change.Change.IsText ? Text(place, change) : [.. Value('-', place, before, change), .. Value('+', place, after, change)];
    }

    /// <summary>A file that is all one text has no place inside.</summary>
    private static string Head(string place) => place.Length == 0 ? string.Empty : place + ": ";

    private static IEnumerable<DiffLine> Value(char sign, string place, Node? node, LiveChange change)
    {
        if (node is null)
            return [];
        if (place.Length == 0)
            return TreeLines.Of(node).Select(line => new DiffLine(sign, line));

        // A remark about the origin stands once, on the last of the two sides.
        var notes = sign == '+' || change.Change.After is null ? Notes(change) : string.Empty;
        return TreeLines.Inline(node) is { } inline
            ? [new DiffLine(sign, $"{place}: {inline}{notes}")]
            : [new DiffLine(sign, $"{place}:{notes}"), .. TreeLines.Of(node).Select(line => new DiffLine(sign, Indent + line))];
    }

    private static IEnumerable<DiffLine> Text(string place, LiveChange change)
    {
        // Both texts end with a line break as a rule; the nothing behind it is no line.
        var all = change.Change.Lines();
        all = all is [.., { Kind: null, Text: "" }] ? all[..^1] : all;
        var indent = place.Length == 0 ? string.Empty : Indent;
        var lines = LineDiff.Condense(all, Context).Select(line => line is null
            ? new DiffLine(' ', indent + "…")
            : new DiffLine(line.Kind switch { ChangeKind.Added => '+', ChangeKind.Removed => '-', _ => ' ' }, indent + ShownText.Line(line.Text)));
        return place.Length == 0 ? lines : [new DiffLine('~', $"{place}:{Notes(change)}"), .. lines];
    }

    private static IEnumerable<DiffLine> Certificates(string place, LiveChange change)
    {
        var head = new DiffLine('~', $"{place}: certificates{(change.Remark is null ? string.Empty : ", " + change.Remark)}{Notes(change)}");
        var gone = change.CertificatesBefore.Except(change.CertificatesAfter).Select(facts => new DiffLine('-', Indent + Facts(facts)));
        var made = change.CertificatesAfter.Except(change.CertificatesBefore).Select(facts => new DiffLine('+', Indent + Facts(facts)));
        return [head, .. gone, .. made];
    }

    private static string Facts(CertificateFacts facts) => string.Create(
        CultureInfo.InvariantCulture,
        $"{ShownText.Line(facts.Subject)}, issued by {ShownText.Line(facts.Issuer)}, ends {facts.NotAfter:yyyy-MM-dd HH:mm}Z, sha256 {facts.Fingerprint}");

    private static string Names(Node? list) =>
        $"[{string.Join(", ", (list as ListNode)?.Items.Select(item => TreeLines.Inline((item as MapNode)?.Entries.Select(entry => entry.Value).FirstOrDefault() ?? item) ?? "…") ?? [])}]";

    private static string Notes(LiveChange change)
    {
        var origin = change.Origin switch
        {
            ChangeOrigin.Yours => "yours",
            ChangeOrigin.Drift => "drift",
            ChangeOrigin.Both => "yours, and it had drifted: they collide",
            _ => null,
        };
        var notes = new[] { origin, change.Owner is { } owner ? "was set by " + ShownText.Line(owner) : null }.OfType<string>().ToArray();
        return notes.Length == 0 ? string.Empty : $"   ({string.Join("; ", notes)})";
    }
}
