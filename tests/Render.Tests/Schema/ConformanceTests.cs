// SPDX-License-Identifier: MIT

using Render.Schema;
using Render.Testing;
using Xunit.Abstractions;

namespace Render.Tests.Schema;

public sealed class ConformanceTests(ITestOutputHelper output)
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

    private void Report(ConformanceSuite suite, string name, int skippedFiles = 0)
    {
        output.WriteLine(suite.Counts(name, skippedFiles));
        suite.Failed.ShouldBeEmpty();
    }
}
