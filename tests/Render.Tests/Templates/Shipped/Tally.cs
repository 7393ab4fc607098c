// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Nodes;

namespace Render.Tests.Templates.Shipped;

/// <summary>Renders templates with values, holds the output against what it must be, and counts.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> _refused = new(StringComparer.Ordinal);
    private int _renders;
    private int _values;
    private int _documents;

    /// <summary>What did not come out as it went in.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>The extensions of templates whose format refused a value, with a finding.</summary>
    public IEnumerable<string> RefusedBy => _refused.Keys;

    /// <summary>Renders once.</summary>
    /// <param name="template">The template.</param>
    /// <param name="holes">The places that get values.</param>
    /// <param name="values">Their values.</param>
    public void Add(MarkedTemplate template, ImmutableArray<Hole> holes, IEnumerable<(Hole Hole, Node Value)> values)
    {
        var given = values.ToList();
        _renders++;
        _values += given.Count;
        var byMark = given.ToDictionary(pair => pair.Hole.Mark, pair => pair.Value, StringComparer.Ordinal);
        var expected = template.Marked(holes).Select(document => Substitution.Apply(document, byMark)).ToList();
        var rendered = template.Render(given.ToDictionary(pair => pair.Hole.Place, pair => pair.Value));
        if (rendered is not { } documents || documents.Length != expected.Count || !documents.Zip(expected).All(pair => NodeEquality.Equal(pair.First, pair.Second)))
            Fail(template, "rendered", given);
        else
            documents.ToList().ForEach(document => ReadAgain(template, document, given));
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{_renders} renders with {_values} values, {_documents} documents read back, {Failures.Count} differ; refused by {(_refused.Count == 0 ? "none" : string.Join(", ", _refused.Select(pair => $"{pair.Key} {pair.Value}")))}");

    private void ReadAgain(MarkedTemplate template, Node document, List<(Hole Hole, Node Value)> given)
    {
        switch (ReadBack.Holds(template.Shipped.Path, document))
        {
            case true:
                _documents++;
                break;
            case false:
                Fail(template, "read back", given);
                break;
            default:
                var extension = Path.GetExtension(template.Shipped.Path[..^".sbn".Length]);
                _refused[extension] = _refused.GetValueOrDefault(extension) + 1;
                break;
        }
    }

    private void Fail(MarkedTemplate template, string what, List<(Hole Hole, Node Value)> given) =>
        Failures.Add($"{template.Shipped}, {what}: {string.Join(" | ", given.Take(5).Select(pair => pair.Value is StringNode text ? text.Value[..Math.Min(60, text.Value.Length)] : pair.Value.Describe()))}");
}
