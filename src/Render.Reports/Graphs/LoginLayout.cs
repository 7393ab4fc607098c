// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Reports.Graphs;

/// <summary>Where the boxes of a drawing stand: applications on the left, whom they trust to the right of them.</summary>
internal sealed class LoginLayout
{
    /// <summary>Width of a box.</summary>
    public const int BoxWidth = 240;

    /// <summary>Height of a box.</summary>
    public const int BoxHeight = 48;

    /// <summary>Space around the drawing.</summary>
    public const int Margin = 24;

    private const int ColumnGap = 180;
    private const int RowGap = 24;

    private readonly Dictionary<string, (int X, int Y)> _places;

    private LoginLayout(Dictionary<string, (int X, int Y)> places) => _places = places;

    /// <summary>Width of the drawing.</summary>
    public int Width => _places.Values.Select(p => p.X).DefaultIfEmpty(0).Max() + BoxWidth + Margin;

    /// <summary>Height of the drawing.</summary>
    public int Height => _places.Values.Select(p => p.Y).DefaultIfEmpty(0).Max() + BoxHeight + Margin;

    /// <summary>A name's column is one more than that of the farthest name that trusts it; a circle of trust ends at the number of names.</summary>
    /// <param name="names">The boxes, in their order.</param>
    /// <param name="edges">Who trusts whom.</param>
    /// <param name="top">Space above the boxes, for a title.</param>
    public static LoginLayout Of(IReadOnlyList<string> names, IReadOnlyList<(string From, string To)> edges, int top)
    {
        var columns = names.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        for (var round = 0; round < columns.Count; round++)
        {
            foreach (var (from, to) in edges.Where(edge => columns.ContainsKey(edge.From) && columns.ContainsKey(edge.To)))
                columns[to] = Math.Clamp(columns[from] + 1, columns[to], columns.Count);
        }

        var rows = new Dictionary<int, int>();
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            var column = columns[name];
            var row = rows.GetValueOrDefault(column);
            rows[column] = row + 1;
            places[name] = (Margin + (column * (BoxWidth + ColumnGap)), Margin + top + (row * (BoxHeight + RowGap)));
        }

        return new LoginLayout(places);
    }

    /// <summary>True when there is a box of that name.</summary>
    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>The upper left corner of a box.</summary>
    public (int X, int Y) Place(string name) => _places[name];

    /// <summary>The path of an edge, from the right side of a box to the left side of another.</summary>
    public string Curve(string from, string to)
    {
        var (x1, y1) = (_places[from].X + BoxWidth, _places[from].Y + (BoxHeight / 2));
        var (x2, y2) = (_places[to].X, _places[to].Y + (BoxHeight / 2));
        var bend = (x2 - x1) / 2;
        return string.Create(CultureInfo.InvariantCulture, $"M{x1} {y1} C{x1 + bend} {y1} {x2 - bend} {y2} {x2} {y2}");
    }
}
