// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Spec;

namespace Render.Pipeline.Check;

/// <summary>
/// What of a spec with schema errors can still be bound and linked, so that one run reports the mistakes of later stages too.
/// A cluster, provider, application or component with an error is left out as a whole; findings that may only be the
/// consequence of that are held back, since a wrong finding costs more than one that comes with the next run.
/// </summary>
public sealed class SoundPart
{
    /// <summary>Stands for the name of a file that no environment can have, which has been told.</summary>
    private const string Nameless = "nameless";
    private static readonly string[] Sections = ["clusters", "providers", "applications", "components"];

    /// <summary>Keys that change what the rules say about everything else.</summary>
    private static readonly string[] Decisive = ["rules", "acknowledge", "secrets", "disposable", "extends"];
    private readonly MapNode _whole;
    private readonly bool _isAllThere;
    private readonly HashSet<string> _leftOutNames;

    private SoundPart(MapNode whole, MapNode document, ImmutableArray<MapEntry> leftOut)
    {
        _whole = whole;
        Document = document;
        _isAllThere = leftOut.IsEmpty;
        _leftOutNames = [.. leftOut.SelectMany(NamesOf)];
    }

    /// <summary>The spec without what is wrong.</summary>
    public MapNode Document { get; }

    /// <summary>True when nothing was left out.</summary>
    public bool IsWhole => _isAllThere && ReferenceEquals(_whole, Document);

    /// <summary>Takes apart what is wrong; null when so much hangs on it that nothing else can be judged.</summary>
    public static SoundPart? Of(CheckedEnvironment environment)
    {
        var whole = environment.Merged.Document;
        if (environment.Faults.IsEmpty)
            return new SoundPart(whole, whole, []);

        var keys = environment.Faults.Where(f => !IsInSection(whole, f)).Select(f => f.KeyAt(0)).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (keys.Any(key => NearestName.Find(key, Decisive) is not null))
            return null;

        var names = environment.Faults.Where(f => IsInSection(whole, f)).Select(f => (Section: f.KeyAt(0), Name: f.KeyAt(1))).ToHashSet();
        var leftOut = ImmutableArray.CreateBuilder<MapEntry>();
        var kept = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var entry in whole.Entries)
        {
            if (keys.Contains(entry.Key))
                leftOut.Add(entry);
            else if (Sections.Contains(entry.Key, StringComparer.Ordinal) && entry.Value is MapNode section)
                kept.Add(entry with { Value = Without(section, name => names.Contains((entry.Key, name)), leftOut) });
            else
                kept.Add(entry);
        }

        return new SoundPart(whole, WithHead(whole.WithEntries(kept.ToImmutable()), environment.Merged.Name), leftOut.ToImmutable());
    }

    /// <summary>The findings of a later stage that cannot come from what was left out.</summary>
    public IEnumerable<Diagnostic> Independent(IEnumerable<Diagnostic> findings) => IsWhole
        ? findings
        : findings.Where(f => f.Severity == Severity.Error && !SpecErrors.IsUnknownReference(f) && !_leftOutNames.Any(name => f.Message.Contains($"'{name}'", StringComparison.Ordinal)));

    private static bool IsInSection(MapNode whole, NodePath fault) =>
        fault.KeyAt(0) is { } section && fault.KeyAt(1) is not null && Sections.Contains(section, StringComparer.Ordinal) && whole[section] is MapNode;

    private static MapNode Without(MapNode section, Func<string, bool> isWrong, ImmutableArray<MapEntry>.Builder leftOut)
    {
        leftOut.AddRange(section.Entries.Where(e => isWrong(e.Key)));
        return section.WithEntries(section.Entries.RemoveAll(e => isWrong(e.Key)));
    }

    /// <summary>What every spec has, where it is missing or wrong: nothing else hangs on it.</summary>
    private static MapNode WithHead(MapNode document, string name)
    {
        (string Key, string Value)[] head = [("apiVersion", EnvironmentSpec.ApiVersionValue), ("kind", EnvironmentSpec.KindValue), ("name", EnvironmentSpec.IsName(name) ? name : Nameless)];
        var others = document.Entries.RemoveAll(e => head.Any(h => h.Key == e.Key));
        return document.WithEntries([.. head.Select(h => new MapEntry(h.Key, document.Span, new StringNode(h.Value, document.Span))), .. others]);
    }

    private static IEnumerable<string> NamesOf(MapEntry entry) =>
        entry.Value is MapNode map ? map.Entries.Select(e => e.Key).Prepend(entry.Key) : [entry.Key];
}
