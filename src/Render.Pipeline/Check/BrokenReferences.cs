// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Spec;
using Render.Pipeline.Load;
using Render.Yaml;

namespace Render.Pipeline.Check;

/// <summary>
/// References to something that is not declared at all, which are wrong whatever else is wrong with a spec: the linker knows only what
/// is sound. They are looked for where every name is known that the files declare.
/// </summary>
public static class BrokenReferences
{
    private const string Providers = "providers";
    private const string Clusters = "clusters";
    private static readonly string[] Sections = [Clusters, Providers, "applications", "components"];

    /// <summary>Keys whose loss may take names along.</summary>
    private static readonly string[] Declaring = [Providers, Clusters, LoadStage.ExtendsKey];

    /// <summary>True when what went wrong while files were read cannot have hidden a name: every file is there, and none of its lists of names was dropped.</summary>
    /// <param name="loaded">The files.</param>
    /// <param name="errors">What went wrong with them, other than with the lock file.</param>
    public static bool AreKnown(LoadedEnvironment loaded, IEnumerable<Diagnostic> errors) => errors.All(error =>
        error.Code == YamlErrors.DuplicateKeyCode && !loaded.Layers.Any(layer => layer.Root.Entries.Any(entry =>
            NearestName.Find(entry.Key, Declaring) is not null && error.Related.Any(related => related.Span == entry.KeySpan))));

    /// <summary>The broken references of a merged spec; none where a misspelt 'extends' may have left out a file.</summary>
    public static IEnumerable<Diagnostic> In(MapNode document)
    {
        if (document.Entries.Any(entry => NearestName.Find(entry.Key, [LoadStage.ExtendsKey]) is not null))
            return [];

        ImmutableArray<(string Key, List<string> Names)> kinds =
        [
            .. new[] { ("provider", Providers), ("cluster", Clusters) }
                .Where(kind => document[kind.Item2] is null or MapNode or NullNode)
                .Select(kind => (kind.Item1, Declared(document, kind.Item2))),
        ];
        return Sections.SelectMany(section => ((document[section] as MapNode)?.Entries ?? [])
            .SelectMany(entry => Broken(entry.Value, $"{section}.{entry.Key}", kinds)));
    }

    /// <summary>All names of a section, also those under a key that may be the section's misspelt name.</summary>
    private static List<string> Declared(MapNode document, string section) =>
    [
        .. document.Entries.Where(e => e.Key == section || (!Sections.Contains(e.Key, StringComparer.Ordinal) && NearestName.Find(e.Key, Sections) == section))
            .SelectMany(e => (e.Value as MapNode)?.Entries ?? [])
            .Select(e => e.Key),
    ];

    private static IEnumerable<Diagnostic> Broken(Node node, string path, ImmutableArray<(string Key, List<string> Names)> kinds)
    {
        if (node is not MapNode map)
            yield break;

        foreach (var (key, names) in kinds)
        {
            if (map[key] is StringNode { Value.Length: > 0 } name && !names.Contains(name.Value, StringComparer.Ordinal))
                yield return SpecErrors.UnknownReference(name.Span, $"{path}.{key}", key, name.Value, names);
        }

        foreach (var connector in (map["connectors"] as MapNode)?.Entries ?? [])
        {
            foreach (var finding in Broken(connector.Value, $"{path}.connectors.{connector.Key}", kinds))
                yield return finding;
        }
    }
}
