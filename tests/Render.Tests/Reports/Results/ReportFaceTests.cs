// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Reports.Results;
using Render.Schema;
using Render.Testing;
using Render.Testing.Kubernetes;

namespace Render.Tests.Reports.Results;

public sealed class ReportFaceTests
{
    private static readonly ReportFormat[] All = Enum.GetValues<ReportFormat>();

    public static TheoryData<string> Hostile => [.. ReportSamples.Hostile];

    [Fact]
    public void Json_is_read_back_as_what_was_written()
    {
        var document = ReportSamples.Everything();

        ReportJson.TryRead(Encoding.UTF8.GetBytes(ReportJson.Write(document)), out var read, out _).ShouldBeTrue();

        ReportJson.Write(read.ShouldNotBeNull()).ShouldBe(ReportJson.Write(document));
        read.Headline.ShouldBe("1 error, 1 warning, 6 differences in 1 environment");
    }

    [Fact]
    public void Json_without_fields_that_came_later_is_read_with_nothing_in_them()
    {
        const string Earlier = """
            {
              "schemaVersion": 1, "command": "diff", "toolVersion": "0.1.0", "exitCode": 1,
              "environments": [{ "name": "prod", "objects": 1, "files": 2 }],
              "clusters": [{ "environment": "prod", "name": "okd", "mode": "server", "objects": [{ "name": "v1 Secret dex/dex", "verdict": "change" }] }],
              "findings": [{ "code": "RND5001", "severity": "error", "message": "other" }]
            }
            """;

        ReportJson.TryRead(Encoding.UTF8.GetBytes(Earlier), out var read, out var problem).ShouldBeTrue(problem);

        read.ShouldNotBeNull().Headline.ShouldBe("1 error, 1 difference in 1 environment");
        read.Highlights.ShouldBeEmpty();
        read.Environments[0].Parties.ShouldBeEmpty();
        read.Environments[0].Logins.ShouldBeEmpty();
        read.Clusters[0].Objects[0].Lines.ShouldBeEmpty();
        read.Findings[0].Related.ShouldBeEmpty();
        All.ShouldAllBe(face => Write(face, read).Length > 0);
    }

    [Theory]
    [InlineData("", "it is no report (line 1)")]
    [InlineData("null", "it is null")]
    [InlineData("{\"command\":null,\"toolVersion\":\"1\",\"exitCode\":0}", "it is no report (line 1)")]
    [InlineData("{\"toolVersion\":\"1\",\"exitCode\":0}", "it is no report (line 1)")]
    [InlineData("{\"command\":\"x\",\"toolVersion\":\"1\",\"exitCode\":0}", "it has another schemaVersion")]
    [InlineData("{\"schemaVersion\":2,\"command\":\"x\",\"toolVersion\":\"1\",\"exitCode\":0}", "it has another schemaVersion")]
    [InlineData("{\"command\":\"x\",\"toolVersion\":\"1\",\"exitCode\":0,\n\"clusters\":\"hunter2\"}", "it is no report (line 2)")]
    public void Json_that_is_no_report_is_refused_without_its_content(string json, string expected)
    {
        ReportJson.TryRead(Encoding.UTF8.GetBytes(json), out _, out var problem).ShouldBeFalse();

        problem.ShouldBe(expected);
    }

    [Fact]
    public void Markdown_says_what_counts_first_and_the_most_risky_object_first()
    {
        var text = ReportMarkdown.Write(ReportSamples.Everything());

        string[] order = ["<!-- render-report -->\n### Render diff: 1 error", "**Look at these first**", "| prod | management |", "- **error** environments/prod.yaml(12,9)", "<b>Deployment epinio/dex</b> conflict", "<b>Secret epinio/old</b> prune", "<b>Secret epinio/dex-config</b> change"];
        order.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ShouldBe(order.Select(part => text.IndexOf(part, StringComparison.Ordinal)).Order());
        order.ShouldAllBe(part => text.Contains(part, StringComparison.Ordinal));
        text.ShouldContain("| prod | okd | okd.example.com refuses connections |");
    }

    [Theory]
    [InlineData(1, 1, 10, 0)]
    [InlineData(3, 400, 30, 5)]
    [InlineData(1, 3, 50_000, 0)]
    [InlineData(2_000, 2, 3, 500)]
    public void Markdown_stays_within_the_limit_and_cuts_no_fence(int environments, int objects, int lines, int findings)
    {
        var text = ReportMarkdown.Write(ReportSamples.Fleet(environments, objects, lines, findings));

        text.Length.ShouldBeLessThan(65_536);
        Encoding.UTF8.GetByteCount(text).ShouldBeLessThan(65_536);
        var fences = Regex.Matches(text, "^(`{3,})(diff)?$", RegexOptions.Multiline, TimeSpan.FromSeconds(5)).ToArray();
        (fences.Length % 2).ShouldBe(0);
        for (var i = 0; i < fences.Length; i += 2)
        {
            fences[i].Groups[2].Value.ShouldBe("diff");
            fences[i + 1].Groups[1].Value.ShouldBe(fences[i].Groups[1].Value);
        }

        Regex.Count(text, "<details>", RegexOptions.None, TimeSpan.FromSeconds(5)).ShouldBe(Regex.Count(text, "</details>", RegexOptions.None, TimeSpan.FromSeconds(5)));
        if (environments * objects > 1_000)
            text.ShouldContain("in the whole report");
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void No_value_becomes_syntax(string value)
    {
        var document = ReportSamples.Holding(value);

        XDocument.Parse(Write(ReportFormat.Junit, document)).Descendants("testcase").Count().ShouldBe(4);
        JsonDocument.Parse(Write(ReportFormat.Sarif, document)).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength().ShouldBe(1);
        JsonDocument.Parse(Write(ReportFormat.Gitlab, document)).RootElement.GetArrayLength().ShouldBe(1);
        Write(ReportFormat.Github, document).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).ShouldBe(["::warning", "::error"]);
        Html.Tags(Write(ReportFormat.Html, document)).ShouldBe(Html.Tags(Write(ReportFormat.Html, ReportSamples.Holding("harmless"))));
        Markdown.Links(Write(ReportFormat.Markdown, document)).ShouldBeEmpty();
    }

    [Fact]
    public void Secrets_are_masked_in_every_face_also_where_encoding_changes_them()
    {
        const string secret = "p<&\"w:%rd`";
        var finding = new Diagnostic("RND2010", Severity.Error, SourceSpan.OfFile("environments/prod.yaml"), $"Found {secret} here.") { Hint = secret };
        var document = ReportSamples.Of([finding], secret);

        foreach (var face in All)
            new ReportFaces(new ListedTextRedactor(secret)).Write(face, document).Text.ShouldNotContain("w:%rd", Case.Sensitive, face.ToString());

        ReportJson.Write(document).ShouldNotContain("rd`");
        document.Findings[0].Message.ShouldStartWith("Found ");
    }

    [Fact]
    public void Github_places_an_annotation_at_its_line()
    {
        Write(ReportFormat.Github, ReportSamples.Everything()).ShouldContain(
            "::error file=environments/prod.yaml,line=12,endLine=12,col=9,endColumn=14,title=RND2010::'applications.mke.provider' names the provider 'keycloack', which is not declared.%0ADid you mean 'keycloak'?\n");
    }

    [Fact]
    public void Gitlab_fingerprints_stay_when_a_finding_moves_and_differ_for_twins()
    {
        var one = new Diagnostic("RND2010", Severity.Error, new SourceSpan("a.yaml", 1, 1, 1, 2), "x");
        var moved = one with { Span = new SourceSpan("a.yaml", 9, 1, 9, 2) };

        Fingerprints([one]).ShouldBe(Fingerprints([moved]));
        Fingerprints([one, moved]).Distinct(StringComparer.Ordinal).Count().ShouldBe(2);
    }

    [Fact]
    public void Sarif_has_what_the_standard_requires()
    {
        var log = JsonDocument.Parse(Write(ReportFormat.Sarif, ReportSamples.Everything())).RootElement;
        var run = log.GetProperty("runs")[0];
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");

        log.GetProperty("version").GetString().ShouldBe("2.1.0");
        run.GetProperty("tool").GetProperty("driver").GetProperty("name").GetString().ShouldBe("render");
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            result.GetProperty("message").GetProperty("text").GetString().ShouldNotBeNullOrEmpty();
            result.GetProperty("level").GetString().ShouldBeOneOf("none", "note", "warning", "error");
            rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString().ShouldBe(result.GetProperty("ruleId").GetString());
        }

        Write(ReportFormat.Sarif, ReportSamples.Everything()).ShouldContain("\"uri\": \"environments/my%20env.yaml\"");
    }

    [SharedFact("conformance/sarif/sarif-schema-2.1.0.json")]
    public void Sarif_passes_the_schema_of_the_standard()
    {
        // The schema is written in draft 4; nothing that it uses means something else in draft 7.
        var text = File.ReadAllText(SharedFolder.Combine("conformance/sarif/sarif-schema-2.1.0.json"))
            .Replace("http://json-schema.org/draft-04/schema#", "http://json-schema.org/draft-07/schema#", StringComparison.Ordinal).Replace("\n  \"id\":", "\n  \"$id\":", StringComparison.Ordinal);
        var compiled = new SchemaCompiler(new SchemaOptions()).Compile(Read(text), new Uri("https://test.invalid/sarif.json"));
        compiled.IsSuccess(out var schema).ShouldBeTrue(string.Join('\n', compiled.Diagnostics.Take(3).Select(d => d.Message)));

        foreach (var document in ReportSamples.Hostile.Select(ReportSamples.Holding).Append(ReportSamples.Everything()))
            schema.ShouldNotBeNull().Validate(Read(Write(ReportFormat.Sarif, document))).Select(violation => violation.Path + violation.Message).ShouldBeEmpty();
    }

    private static IEnumerable<string?> Fingerprints(Diagnostic[] findings) =>
        JsonDocument.Parse(Write(ReportFormat.Gitlab, ReportSamples.Of(findings))).RootElement.EnumerateArray().Select(one => one.GetProperty("fingerprint").GetString());

    private static string Write(ReportFormat face, ReportDocument document) => new ReportFaces(new ListedTextRedactor()).Write(face, document).Text;

    private static Node Read(string json) =>
        JsonReader.Read("x.json", Encoding.UTF8.GetBytes(json), DocumentBudget.Source).Value.ShouldNotBeNull();

    /// <summary>The elements of a page, in order, without their texts.</summary>
    private static class Html
    {
        public static string Tags(string page) =>
            string.Join(' ', Regex.Matches(page, "<[^>\"]*(\"[^\"]*\"[^>\"]*)*>", RegexOptions.None, TimeSpan.FromSeconds(5)).Select(tag => Regex.Replace(tag.Value, "\"[^\"]*\"", "\"\"", RegexOptions.None, TimeSpan.FromSeconds(5))));
    }

    private static class Markdown
    {
        /// <summary>What a host would take for a link, a mention or a heading of its own outside of code.</summary>
        public static IEnumerable<string> Links(string text)
        {
            var outside = Regex.Replace(text, "^(`{3,})diff$.*?^\\1$", string.Empty, RegexOptions.Multiline | RegexOptions.Singleline, TimeSpan.FromSeconds(5));
            return Regex.Matches(outside, @"\]\(|https?:|@\w|^# ", RegexOptions.Multiline, TimeSpan.FromSeconds(5)).Select(match => match.Value);
        }
    }
}
