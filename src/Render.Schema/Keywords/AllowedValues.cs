// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>enum</c> and <c>const</c>. Of a secret only its kind is known.</summary>
internal sealed class AllowedValues : Keyword
{
    private readonly Node[] _values;
    private readonly Node[] _others;
    private readonly HashSet<string> _texts;

    public AllowedValues(CompiledSchema owner, string name, IReadOnlyList<Node> values)
        : base(owner, name)
    {
        _values = [.. values];
        _others = [.. values.Where(value => value is not StringNode)];
        _texts = values.OfType<StringNode>().Select(text => text.Value).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The allowed values as the schema lists them.</summary>
    public IReadOnlyList<Node> Values => _values;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => node switch
    {
        StringNode text => _texts.Contains(text.Value),
        SecretNode or EmbeddedNode => _texts.Count > 0 && run.Unknown(),
        _ => Array.Exists(_others, value => NodeEquality.Equal(value, node)),
    };

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) =>
        Violate(report, place, Message(_values, place.Found), Hint(_values, place.Node));

    /// <summary>What is allowed and what was found.</summary>
    public static string Message(IReadOnlyList<Node> values, string found)
    {
        var listed = values.Select(Wording.SchemaValue).Distinct(StringComparer.Ordinal).ToArray();
        return $"Expected {(listed.Length > 2 ? "one of " : string.Empty)}{Wording.AnyOf(listed)}, found {found}.";
    }

    /// <summary>The value that was probably meant.</summary>
    public static string? Hint(IReadOnlyList<Node> values, Node node)
    {
        if (node is not StringNode text)
            return null;

        var nearest = NearestName.Find(text.Value, values.OfType<StringNode>().Select(value => value.Value));
        return nearest is null ? null : $"Did you mean {Wording.Quote(nearest)}?";
    }
}
