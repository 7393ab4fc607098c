// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Tests.Templates.Shipped;

/// <summary>
/// Where the values of a model come out. Nothing is known of the template: each value is replaced by a mark, and the mark is looked for
/// in what is rendered. From the output with marks follows what any other values must give.
/// </summary>
internal sealed class MarkedTemplate
{
    private MarkedTemplate(ShippedTemplate shipped, ImmutableArray<Hole> holes)
    {
        Shipped = shipped;
        Holes = holes;
    }

    /// <summary>The template.</summary>
    public ShippedTemplate Shipped { get; }

    /// <summary>The places whose values come out.</summary>
    public ImmutableArray<Hole> Holes { get; }

    /// <summary>The holes that have a text in the model, keys included.</summary>
    public ImmutableArray<Hole> Texts => [.. Holes.Where(hole => hole.IsText)];

    /// <summary>Finds the holes.</summary>
    public static MarkedTemplate Find(ShippedTemplate shipped) => new(
        shipped,
        [.. ModelPlaces.Of(shipped.Model).Where(place => place.Place > 0).Select(place => HoleAt(shipped, place)).OfType<Hole>()]);

    /// <summary>The output with marks in these holes.</summary>
    public ImmutableArray<Node> Marked(IEnumerable<Hole> holes) =>
        Render(holes.ToDictionary(hole => hole.Place, Node (hole) => new StringNode(hole.Mark))).ShouldNotBeNull(Shipped.ToString());

    /// <summary>The output with values in these holes; null when it has errors.</summary>
    public ImmutableArray<Node>? Render(IReadOnlyDictionary<int, Node> values) => Shipped.Render(ModelPlaces.With(Shipped.Model, values));

    private static Hole? HoleAt(ShippedTemplate shipped, (int Place, int End, bool IsKey, Node Value) place)
    {
        var hole = new Hole(place.Place, place.End, place.IsKey, place.Value is StringNode or SecretNode, place.Value is ListNode, TakesTrees: false);
        if (place.Value is NullNode || shipped.Render(ModelPlaces.With(shipped.Model, new Dictionary<int, Node> { [hole.Place] = new StringNode(hole.Mark) })) is not { } documents)
            return null;

        var uses = documents.SelectMany(document => Uses(document, hole.Mark)).Distinct().ToList();
        var takesTrees = !place.IsKey && uses is [Use.Whole] && !documents.Any(document => document is StringNode);
        return uses.Count > 0 && (hole.IsText || takesTrees) ? hole with { TakesTrees = takesTrees } : null;
    }

    private static IEnumerable<Use> Uses(Node node, string mark) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => Uses(entry.Value, mark).Concat(entry.Key.Contains(mark, StringComparison.Ordinal) ? [Use.Part] : [])),
        ListNode list => list.Items.SelectMany(item => Uses(item, mark)),
        EmbeddedNode embedded => Uses(embedded.Content, mark),
        StringNode text when text.Value == mark => [Use.Whole],
        StringNode text when text.Value.Contains(mark, StringComparison.Ordinal) => [Use.Part],
        _ => [],
    };

    private enum Use
    {
        Whole,
        Part,
    }
}
