// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Testing;

namespace Render.Tests.Identity;

/// <summary>Reads the environments that ship, bases included.</summary>
internal static class SampleEnvironment
{
    /// <summary>The merged document of a sample.</summary>
    public static MapNode Document(string name)
    {
        var path = $"environments/{name}.yaml";
        var top = Specs.Read(File.ReadAllText(RepositoryRoot.Combine(path)), path);
        var bases = (top["extends"] as ListNode)?.Items.OfType<StringNode>().Select(file => $"environments/{file.Value}") ?? [];
        return bases.Select(file => Specs.Read(File.ReadAllText(RepositoryRoot.Combine(file)), file)).Append(top).Aggregate(Merge);
    }

    /// <summary>A sample as the pipeline would hand it to linking.</summary>
    public static LinkedEnvironment Link(string name)
    {
        var bound = EnvironmentBinder.Bind(Document(name), name);
        bound.Diagnostics.Select(Specs.Line).ShouldBeEmpty();
        var spec = bound.Value.ShouldNotBeNull();
        var lockPath = RepositoryRoot.Combine($"environments/{name}.lock.yaml");
        var lockFile = File.Exists(lockPath) ? Specs.Read(File.ReadAllText(lockPath), $"environments/{name}.lock.yaml") : null;
        var files = spec.FileReferences.ToImmutableDictionary(
            path => path, path => new SourceText(path.Value, File.ReadAllText(RepositoryRoot.Combine(path.Value))));
        var linked = EnvironmentLinker.Link(spec, new LinkInputs(lockFile, files, Specs.Today));
        linked.Diagnostics.Where(d => d.Severity != Severity.Note).Select(Specs.Line).ShouldBeEmpty();
        return linked.Value.ShouldNotBeNull();
    }

    private static MapNode Merge(MapNode below, MapNode above)
    {
        var entries = below.Entries.ToList();
        foreach (var entry in above.Entries)
        {
            var at = entries.FindIndex(e => e.Key == entry.Key);
            if (at >= 0 && entry.Value is NullNode)
                entries.RemoveAt(at);
            else if (at >= 0)
                entries[at] = entry with { Value = (entries[at].Value, entry.Value) is (MapNode a, MapNode b) ? Merge(a, b) : entry.Value };
            else
                entries.Add(entry);
        }

        return new MapNode([.. entries], above.Span, above.Provenance);
    }
}
