// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Bench;

/// <summary>
/// Results as a Markdown table. The first row is the reference unless a row names another: ratios travel between machines,
/// times do not.
/// </summary>
internal sealed class BenchTable(string title)
{
    private readonly List<(string Name, double Seconds, string Note)> _rows = [];

    /// <summary>Adds a measurement.</summary>
    /// <param name="name">What was measured.</param>
    /// <param name="seconds">How long one took.</param>
    /// <param name="note">Anything else worth a column: allocation, throughput.</param>
    public void Add(string name, double seconds, string note = "") => _rows.Add((name, seconds, note));

    /// <summary>Says why something could not be measured here, so that its absence is seen.</summary>
    public void AddSkipped(string name, string reason) => _rows.Add((name, double.NaN, reason));

    /// <summary>Writes the table.</summary>
    public void Print(TextWriter writer)
    {
        writer.WriteLine($"\n## {title}\n");
        writer.WriteLine("| what | median | ratio | |");
        writer.WriteLine("|---|---|---|---|");
        var reference = _rows.Select(row => row.Seconds).FirstOrDefault(seconds => !double.IsNaN(seconds), double.NaN);
        foreach (var (name, seconds, note) in _rows)
            writer.WriteLine($"| {name} | {Duration(seconds)} | {Ratio(seconds / reference)} | {note} |");
    }

    private static string Ratio(double ratio) => double.IsNaN(ratio) ? "-" : ratio.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Duration(double seconds) => seconds switch
    {
        double.NaN => "-",
        < 1e-3 => (seconds * 1e6).ToString("0.00", CultureInfo.InvariantCulture) + " µs",
        < 1 => (seconds * 1e3).ToString("0.0", CultureInfo.InvariantCulture) + " ms",
        _ => seconds.ToString("0.00", CultureInfo.InvariantCulture) + " s",
    };
}
