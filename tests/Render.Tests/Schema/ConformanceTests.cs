// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Schema;
using Render.Schema.Formats;
using Render.Testing;
using Xunit.Abstractions;

namespace Render.Tests.Schema;

public sealed partial class ConformanceTests(ITestOutputHelper output)
{
    private const string Suite = "conformance/json-schema";

    /// <summary>
    /// Formats that no schema here uses. A schema that does is warned (RND3007), except for <c>hostname</c>: it is checked, but what
    /// an <c>xn--</c> label stands for is not looked into.
    /// </summary>
    private static readonly string[] UncheckedFormats = ["idn-email", "idn-hostname", "iri", "iri-reference", "uri-template", "hostname"];

    [SharedTheory(Suite)]
    [InlineData(SchemaDraft.Draft202012)]
    [InlineData(SchemaDraft.Draft7)]
    public void Every_required_test_of_the_suite_passes(SchemaDraft draft)
    {
        var suite = new ConformanceSuite(draft, assertFormats: false);
        foreach (var file in suite.Files())
            suite.Run(file);

        Report(suite, $"{draft} required");
        suite.Passed.ShouldBeGreaterThan(900);
    }

    [SharedTheory(Suite)]
    [InlineData(SchemaDraft.Draft202012)]
    [InlineData(SchemaDraft.Draft7)]
    public void Every_format_that_is_known_passes_its_optional_tests(SchemaDraft draft)
    {
        var suite = new ConformanceSuite(draft, assertFormats: true);
        var skipped = new List<string>();
        foreach (var file in suite.Files("optional/format"))
        {
            if (UncheckedFormats.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal))
                skipped.Add(Path.GetFileNameWithoutExtension(file));
            else
                suite.Run(file);
        }

        output.WriteLine($"not checked: {string.Join(", ", skipped)}");
        Report(suite, $"{draft} optional formats", skipped.Count);
    }

    [SharedTheory(Suite)]
    [InlineData(SchemaDraft.Draft202012)]
    [InlineData(SchemaDraft.Draft7)]
    public void Every_optional_test_passes_but_for_other_drafts_and_media_types(SchemaDraft draft)
    {
        // One leads to a schema of draft 2019-09, which is not compiled; the other looks into texts by their media type.
        string[] otherDrafts = ["cross-draft", "content"];
        var suite = new ConformanceSuite(draft, assertFormats: false);
        var skipped = 0;
        foreach (var file in suite.Files("optional"))
        {
            if (otherDrafts.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal))
                skipped++;
            else
                suite.Run(file);
        }

        Report(suite, $"{draft} optional", skipped);
    }

    /// <summary>What the optional tests above leave out matters only as long as no schema uses it.</summary>
    [Fact]
    public void Every_format_that_our_schemas_use_is_held_against_the_suite()
    {
        var used = Directory.EnumerateFiles(RepositoryRoot.Combine("schemas"), "*.json", SearchOption.AllDirectories)
            .SelectMany(file => FormatName().Matches(File.ReadAllText(file))).Select(match => match.Groups["name"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

        // Kubernetes' own, of which the suite knows nothing; they have tests beside the CRDs.
        string[] own = ["byte", "int32", "int64"];
        output.WriteLine($"formats in schemas/: {string.Join(", ", used)}");
        used.ShouldNotBeEmpty();
        used.Intersect(UncheckedFormats, StringComparer.Ordinal).ShouldBeEmpty();
        used.Except(own, StringComparer.Ordinal).ShouldBeSubsetOf(FormatTable.Names);
    }

    [GeneratedRegex("\"format\": *\"(?<name>[^\"]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex FormatName();

    private void Report(ConformanceSuite suite, string name, int skippedFiles = 0)
    {
        output.WriteLine(suite.Counts(name, skippedFiles));
        suite.Failed.ShouldBeEmpty();
    }
}
