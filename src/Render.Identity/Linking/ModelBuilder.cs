// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>
/// Builds what templates see. Every key that a template may ask for is there: an absent value is null, so that templates
/// can test it and a misspelt name is still an error.
/// </summary>
internal sealed class ModelBuilder(SourceSpan span = default)
{
    private readonly ImmutableArray<MapEntry>.Builder _entries = ImmutableArray.CreateBuilder<MapEntry>();

    /// <summary>Adds a value; null for an absent one.</summary>
    public ModelBuilder Add(string key, Node? value)
    {
        _entries.Add(new MapEntry(key, value ?? NullNode.Instance));
        return this;
    }

    /// <summary>Adds a list.</summary>
    public ModelBuilder List(string key, IEnumerable<Node> items) => Add(key, Trees.List(items));

    /// <summary>Adds a value of the spec under the same key; null when the spec does not give it.</summary>
    public ModelBuilder Given(SpecObject spec, string key) => Add(key, Trace.Given(spec, key));

    /// <summary>Adds a boolean that the model computed.</summary>
    public ModelBuilder Flag(string key, bool value) => Add(key, new BooleanNode(value));

    /// <summary>The map.</summary>
    public MapNode Build() => new(_entries.ToImmutable(), span);
}
