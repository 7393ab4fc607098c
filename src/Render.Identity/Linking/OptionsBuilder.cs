// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>
/// Builds a part of a system's own configuration, with that system's keys, of which absent values are simply not there.
/// Templates place such a part as a whole.
/// </summary>
internal sealed class OptionsBuilder
{
    private readonly ImmutableArray<MapEntry>.Builder _entries = ImmutableArray.CreateBuilder<MapEntry>();

    /// <summary>Adds a value unless it is absent.</summary>
    public OptionsBuilder Add(string key, Node? value)
    {
        if (value is not null)
            _entries.Add(new MapEntry(key, value));

        return this;
    }

    /// <summary>Adds a list unless it is empty.</summary>
    public OptionsBuilder List(string key, IEnumerable<Node> items) =>
        Trees.List(items) is { Items.Length: > 0 } list ? Add(key, list) : this;

    /// <summary>Adds values of the spec that have the same keys in the system's configuration.</summary>
    public OptionsBuilder Given(SpecObject? spec, params IEnumerable<string> keys)
    {
        if (spec is null)
            return this;

        foreach (var key in keys)
            Add(key, Trace.Given(spec, key));

        return this;
    }

    /// <summary>The map.</summary>
    public MapNode Build() => new(_entries.ToImmutable());

    /// <summary>The map; null when nothing was added.</summary>
    public MapNode? BuildOrNone() => _entries.Count == 0 ? null : Build();
}
