// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Render.Core.Nodes;
using Render.Templates;
using Render.Testing;
using Render.Tests.Yaml.Samples;
using Xunit.Abstractions;

namespace Render.Tests.Templates.Shipped;

/// <summary>
/// Whatever a value holds, every template that ships lets it through as it is: the output, written and read back with the reader of its
/// format, embedded documents included, holds exactly the values that went in.
/// </summary>
public sealed partial class ShippedHostileTests(ITestOutputHelper output)
{
    private const int Megabyte = 1024 * 1024;

    private static readonly Lazy<ImmutableArray<MarkedTemplate>> Templates =
        new(() => [.. ShippedTemplate.Representative().Select(MarkedTemplate.Find)]);

    /// <summary>Without this the campaigns below could pass by never getting anywhere.</summary>
    [Fact]
    public void Every_interpolation_of_every_shipped_template_is_reached()
    {
        var reached = Templates.Value.ToLookup(marked => marked.Shipped.Path, StringComparer.Ordinal);
        reached.Select(group => group.Key).ShouldBe(ShippedTemplate.Paths);

        var interpolations = 0;
        var missed = new List<string>();
        foreach (var path in ShippedTemplate.Paths.Where(path => !TemplateCompiler.IsText(path)))
        {
            var lines = reached[path].SelectMany(marked => MarkedLines(marked, path)).ToHashSet();
            foreach (var (line, number) in File.ReadLines(RepositoryRoot.Combine(path)).Select((line, i) => (line, i + 1)).Where(line => Interpolation().IsMatch(line.line)))
            {
                interpolations++;
                if (!lines.Contains(number))
                    missed.Add($"{path}({number}): {line.Trim()}");
            }
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{ShippedTemplate.Paths.Length} templates, {Templates.Value.Length} models, {interpolations} lines with values, {missed.Count} not reached, {Templates.Value.Sum(m => m.Holes.Length)} values that come out"));
        missed.ShouldBeEmpty();
    }

    [Fact]
    public void Hostile_texts_come_out_as_they_went_in()
    {
        var random = new Random(20_261_122);
        var texts = Hostile.Texts.Concat(Enumerable.Range(0, TestScale.Count(500, 5_000)).Select(_ => HostileText.Next(random)))
            .Where(text => text.Length is > 0 and < 10_000).Distinct(StringComparer.Ordinal).ToArray();
        texts.Length.ShouldBeGreaterThanOrEqualTo(500);

        var tally = new Tally();
        foreach (var template in Templates.Value)
        {
            var holes = template.Texts;

            // Each round moves every text by one hole; on the full scale, until each text has been in each hole.
            var step = TestScale.IsFull ? 1 : Math.Max(1, holes.Length);
            for (var start = 0; start < texts.Length; start += step)
                tally.Add(template, holes, holes.Select((hole, i) => (hole, Value: (Node)new StringNode(texts[(start + i) % texts.Length]))));
        }

        output.WriteLine($"{texts.Length} texts: {tally}");
        tally.Failures.ShouldBeEmpty();
        tally.RefusedBy.ShouldBeSubsetOf([".env"]);
    }

    [Fact]
    public void A_megabyte_comes_out_as_it_went_in()
    {
        var tally = new Tally();
        string[] texts = [new string('x', Megabyte), string.Concat(Enumerable.Repeat("a: \"b\" # {{ c }}\n", Megabyte / 16)), string.Concat(Enumerable.Repeat("'é\u0001 ", Megabyte / 5))];
        var random = new Random(20_261_123);
        var templates = Templates.Value.Where(template => template.Texts.Length > 0).ToList();
        for (var round = 0; round < TestScale.Count(1, 10) * templates.Count; round++)
        {
            var template = templates[round % templates.Count];
            var large = template.Texts[random.Next(template.Texts.Length)];
            var text = texts[(round + (round / templates.Count)) % texts.Length];
            tally.Add(template, template.Texts, template.Texts.Select(hole => (hole, Value: (Node)new StringNode(hole == large ? text : hole.Mark))));
        }

        output.WriteLine($"{texts.Length} texts of 1 MB: {tally}");
        tally.Failures.ShouldBeEmpty();
        tally.RefusedBy.ShouldBeSubsetOf([".env"]);
    }

    [Fact]
    public void Hostile_trees_come_out_as_they_went_in()
    {
        var tally = new Tally();
        var trees = TestScale.Count(50, 1_000);
        foreach (var template in Templates.Value.Where(template => template.Holes.Any(hole => hole.TakesTrees)))
        {
            for (var seed = 0; seed < trees; seed++)
                AddTree(tally, template, seed);
        }

        output.WriteLine($"{trees} trees: {tally}");
        tally.Failures.ShouldBeEmpty();
        tally.RefusedBy.ShouldBeSubsetOf([".env", ".toml", ".yaml"]);
    }

    /// <summary>A tree in one place, so that a list or a map that is there otherwise gives way to it, and texts in all others.</summary>
    private static void AddTree(Tally tally, MarkedTemplate template, int seed)
    {
        var random = new Random(seed);
        var whole = template.Holes.Where(hole => hole.TakesTrees).ToList();
        var chosen = whole[random.Next(whole.Count)];
        ImmutableArray<Hole> others = [.. template.Texts.Where(hole => hole.Place >= chosen.End || hole.End <= chosen.Place).Where(hole => !hole.IsKey)];
        var tree = new RandomTree(seed).NextMap();
        Node value = chosen.IsList || seed % 2 == 0 ? new ListNode([tree]) : new MapNode([new MapEntry("tree", tree), new MapEntry("list", new ListNode([tree]))]);
        tally.Add(template, [chosen, .. others], others.Select(hole => (hole, (Node)new StringNode(FormattableString.Invariant($"{hole.Place}: '#\" {seed}")))).Prepend((chosen, value)));
    }

    private static IEnumerable<int> MarkedLines(MarkedTemplate template, string path)
    {
        // Values inside of values cannot be marked together with them: the outer ones hide the inner ones.
        var outer = template.Holes.Where(hole => !template.Holes.Any(other => other.Place < hole.Place && hole.End <= other.End && !other.IsKey)).ToList();
        return template.Marked(template.Texts).Concat(template.Marked(outer)).SelectMany(document => TemplateLines.Of(document, path))
            .Where(line => line.Text.Contains("<m", StringComparison.Ordinal)).Select(line => line.Line);
    }

    /// <summary>A line that places a value of the model; a choice between two words of the author does not.</summary>
    [GeneratedRegex(@"\{\{(?!~?\s*(if|else|end|for|case|when|with)\b)(?![^}]*\? "")", RegexOptions.CultureInvariant)]
    private static partial Regex Interpolation();
}
