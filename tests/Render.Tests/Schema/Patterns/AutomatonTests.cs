// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.RegularExpressions;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Schema.Patterns;
using Render.Testing;
using Xunit.Abstractions;

namespace Render.Tests.Schema.Patterns;

/// <summary>An automaton gives the answer of the engine of .NET, which it stands in for.</summary>
public sealed class AutomatonTests(ITestOutputHelper output)
{
    private static readonly string[] Atoms = ["a", "b", "1", ".", "[ab]", "[^a]", "[a-c1]", @"\d", @"\s", @"\W", "^", "$", "/", "é", "😀", @"[\u{1F600}-\u{1F64F}a]", @"\n"];
    private static readonly string[] Quantifiers = ["", "", "", "*", "+", "?", "*?", "{2}", "{0,2}", "{1,}", "{2,3}?"];
    private static readonly string[] TextParts = ["a", "b", "c", "1", "/", " ", "\n", "é", "😀", "x", "\u2028"];

    [Fact]
    public void Random_patterns_and_texts_have_the_answer_of_the_engine()
    {
        var random = new Random(23);
        var count = TestScale.Count(quick: 2_000, full: 100_000);
        var (decided, matches) = (0, 0);
        for (var i = 0; i < count; i++)
        {
            var (translated, _, _) = PatternTranslator.Translate(RandomPattern(random, 3), i % 2 == 0 ? PatternSyntax.Ecma262 : PatternSyntax.Re2);
            if (translated is null || Automaton.Create(translated) is not { } automaton)
                continue;

            decided++;
            var engine = Engine(translated);
            foreach (var text in Enumerable.Range(0, 20).Select(_ => RandomText(random)))
                matches += Check(automaton, engine, text) ? 1 : 0;
        }

        output.WriteLine($"{count} patterns, {decided} decided by automata, {matches} texts match");
        decided.ShouldBeGreaterThan(count / 2);
        matches.ShouldBeInRange(decided, (decided * 20) - decided);
    }

    [Fact]
    public void Patterns_of_the_schemas_that_ship_have_the_answer_of_the_engine()
    {
        var random = new Random(29);
        var samples = new[] { "", "a", "dex", "a-b.c", "https://dex.example.com/callback", "10m", "1h30m5s", "500m", "2Gi", "v1.2.3", "kubernetes.io/name", "a/b", "@", "x@y:1", new string('a', 64) };
        var patterns = RepositorySchemas.Files().SelectMany(file => PatternsOf(Read(file.Value))).ToHashSet(StringComparer.Ordinal);
        foreach (var pattern in patterns)
        {
            var (translated, needsBacktracking, _) = PatternTranslator.Translate(pattern, PatternSyntax.Ecma262);
            translated.ShouldNotBeNull();
            if (needsBacktracking)
                continue;

            var automaton = Automaton.Create(translated).ShouldNotBeNull($"An automaton should decide {pattern}.");
            var engine = Engine(translated);
            foreach (var sample in samples)
            {
                Check(automaton, engine, sample);
                Check(automaton, engine, sample.Insert(random.Next(sample.Length + 1), TextParts[random.Next(TextParts.Length)]));
            }
        }

        output.WriteLine($"{patterns.Count} patterns");
        patterns.Count.ShouldBeGreaterThan(50);
    }

    [Theory]
    [InlineData(@"\p{Lu}")]
    [InlineData("(?=a)b")]
    [InlineData(@"(a)\1")]
    [InlineData("(?:[ab]{80}){80}")]
    public void What_an_automaton_cannot_decide_is_left_to_the_engine(string pattern)
    {
        var (translated, _, _) = PatternTranslator.Translate(pattern, PatternSyntax.Ecma262);

        Automaton.Create(translated.ShouldNotBeNull()).ShouldBeNull();
    }

    [Fact]
    public void A_pattern_whose_states_multiply_is_left_to_the_engine()
    {
        var automaton = Automaton.Create("a[\\u0061-\\u0062]{20}z").ShouldNotBeNull();
        var random = new Random(31);
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(_ => random.Next(2) == 0 ? 'a' : 'b'));

        automaton.Matches(text).ShouldBeNull();
    }

    [Fact]
    public void Threads_that_share_an_automaton_get_the_same_answers()
    {
        const string translated = "\\A(?:[\\u0061-\\u0063]{0,30}[\\u0031-\\u0039])?\\z";
        var random = new Random(37);
        var texts = Enumerable.Range(0, 500).Select(_ => RandomText(random)).ToArray();
        var engine = Engine(translated);
        var expected = texts.Select(text => (bool?)engine.IsMatch(text)).ToArray();
        var automaton = Automaton.Create(translated).ShouldNotBeNull();

        Parallel.For(0, 16, _ => texts.Select(text => automaton.Matches(text)).ShouldBe(expected));
    }

    private static bool Check(Automaton automaton, Regex engine, string text)
    {
        var answer = automaton.Matches(text);
        answer.ShouldBe(engine.IsMatch(text), $"{engine} and {Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}");
        return answer == true;
    }

    /// <summary>The linear engine: some random patterns keep the other one busy for ever.</summary>
    private static Regex Engine(string translated) => new(translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, Regex.InfiniteMatchTimeout);

    private static string RandomPattern(Random random, int depth)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var atom = depth > 0 && random.Next(4) == 0
                ? $"({RandomPattern(random, depth - 1)}{(random.Next(2) == 0 ? "|" + RandomPattern(random, depth - 1) : string.Empty)})"
                : Atoms[random.Next(Atoms.Length)];
            text.Append(atom);
            if (atom is not ("^" or "$"))
                text.Append(Quantifiers[random.Next(Quantifiers.Length)]);
        }

        return text.ToString();
    }

    private static string RandomText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(0, 8)).Select(_ => TextParts[random.Next(TextParts.Length)]));

    private static Node Read(string file) =>
        JsonReader.Read(file, File.ReadAllBytes(RepositoryRoot.Combine(file)), DocumentBudget.Source).Value.ShouldNotBeNull();

    private static IEnumerable<string> PatternsOf(Node node) => node switch
    {
        MapNode map => map.Entries.SelectMany(entry => entry is { Key: "pattern", Value: StringNode text } ? [text.Value] : PatternsOf(entry.Value)),
        ListNode list => list.Items.SelectMany(PatternsOf),
        _ => [],
    };
}
