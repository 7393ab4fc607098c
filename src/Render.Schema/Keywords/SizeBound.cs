// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>Limits on lengths: characters (code points) of a text, items of a list, entries of a map.</summary>
internal sealed class SizeBound(CompiledSchema owner, string name, int bound) : Keyword(owner, name)
{
    private readonly bool _isMinimum = name.StartsWith("min", StringComparison.Ordinal);
    private readonly NodeKind _kind = name switch
    {
        "minLength" or "maxLength" => NodeKind.String,
        "minItems" or "maxItems" => NodeKind.List,
        _ => NodeKind.Map,
    };

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => node switch
    {
        StringNode text when _kind == NodeKind.String => Fits(text.Value),
        SecretNode or EmbeddedNode when _kind == NodeKind.String => run.Unknown(),
        ListNode list when _kind == NodeKind.List => Fits(list.Items.Length),
        MapNode map when _kind == NodeKind.Map => Fits(map.Entries.Length),
        _ => true,
    };

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        var (one, many) = _kind switch
        {
            NodeKind.String => ("character", "characters"),
            NodeKind.List => ("item", "items"),
            _ => ("entry", "entries"),
        };
        var size = Wording.Count(bound, one, many);
        var isEmpty = bound == 1 && _isMinimum;
        var expected = isEmpty ? $"at least one {one}" : $"{(_isMinimum ? "at least" : "at most")} {size}";
        Violate(report, place, $"Expected {expected}, found {SizeOf(place.Node)}.", Owner.Expected is null ? null : $"Write {Owner.Expected}.");
    }

    private static string SizeOf(Node node) => node switch
    {
        StringNode { Value.Length: 0 } => "an empty string",
        StringNode text => string.Create(CultureInfo.InvariantCulture, $"a string of {CodePoints(text.Value)} characters"),
        _ => node.Describe(),
    };

    private static int CodePoints(string text)
    {
        var count = text.Length;
        foreach (var unit in text)
            count -= char.IsLowSurrogate(unit) ? 1 : 0;

        return count;
    }

    private bool Fits(int size) => _isMinimum ? size >= bound : size <= bound;

    private bool Fits(string text)
    {
        // A code point is one or two units, so most texts are judged without counting.
        if (text.Length <= bound)
            return !_isMinimum || (text.Length >= bound && Fits(CodePoints(text)));

        return (_isMinimum && text.Length / 2 >= bound) || Fits(CodePoints(text));
    }
}
