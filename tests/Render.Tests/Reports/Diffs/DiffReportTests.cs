// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Live;
using Render.Reports.Diffs;
using Render.Schema;
using Render.Testing;
using Render.Testing.Kubernetes;

namespace Render.Tests.Reports.Diffs;

public sealed class DiffReportTests
{
    [Fact]
    public void Text_starts_with_the_table_and_says_what_changes_line_by_line()
    {
        var text = new DiffTextReport(new ListedTextRedactor()).Write(DiffSamples.Everything(), new DiffTextOptions(Colour: false, Summary: false)).Text;

        text.ShouldBe("""
            environment  cluster     asked by   conflict  prune  create  change  not asked  unchanged
            prod         management  dry run           1      1       1       1          -          1
            prod         okd         not asked         -      -       -       -          1          -
            prod         (files)     rendered          -      -       -       2          -          1

            prod / management
              ~ Secret epinio/dex-config  change (1 ignored)
                  + data.config.yaml › connectors[id=rancher].config.scopes[2]: groups   (yours)
                  ~ data.config.yaml › connectors[id=rancher].config.clientSecret: the secret changes
                  ? data.config.yaml › connectors[id=rancher].config.other: a secret that cannot be compared here
                  + data.config.yaml › expiry:
                  +     idTokens: 1h
                  +     keys:
                  +       - 1
                  ~ data.config.yaml › note:   (was set by kubectl-edit)
                        one
                  -     two
                  +     2
                        three
                  ~ data.ca.crt: certificates
                  -     CN=old, issued by CN=root, ends 1970-01-01 00:00Z, sha256 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
                  +     CN=new, issued by CN=root, ends 1970-01-01 00:00Z, sha256 bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
              + ConfigMap epinio/banner  create
                  + data:
                  +   text: ``` <b>@team</b> \u{1b}[31m
              ! Deployment epinio/dex  conflict
                  ! spec.replicas: scaler owns it, kustomize-controller wins; it may be taken back
                  - spec.replicas: 3
                  + spec.replicas: 1   (was set by scaler)
              - Secret epinio/old  prune: no longer rendered
                  - data:
                  -   password: ***
              = 1 unchanged

            prod / okd
              ? not asked: okd.example.com refuses connections

            prod / (files)
              ~ keycloak/register.md  change
                    # Client
                  - old
                  + new
              ~ mke/auth.toml  change
                  - auth.usernameClaim: email
                  + auth.usernameClaim: sub
                  ~ auth.clientSecret: the secret changes
              = 1 unchanged

            """);
    }

    [Fact]
    public void A_summary_is_the_table_alone()
    {
        var text = new DiffTextReport(new ListedTextRedactor()).Write(DiffSamples.Everything(), new DiffTextOptions(Colour: true, Summary: true)).Text;

        text.Split('\n').Length.ShouldBe(5);
        text.ShouldNotContain('\u001b');
    }

    [Fact]
    public void Colours_come_only_from_the_report_itself()
    {
        var text = new DiffTextReport(new ListedTextRedactor()).Write(DiffSamples.Everything(), new DiffTextOptions(Colour: true, Summary: false)).Text;

        text.ShouldContain("\u001b[32m+ ConfigMap epinio/banner");
        text.Split("\u001b[31m").Length.ShouldBe(text.Split("\u001b[31m-").Length, "no value may switch a colour on");
    }

    [Fact]
    public void Markdown_keeps_its_fences_and_gives_no_value_a_meaning()
    {
        var text = new DiffMarkdownReport(new ListedTextRedactor()).Write(DiffSamples.Everything()).Text;

        text.ShouldContain("| prod | okd | not asked |");
        text.ShouldContain("| prod | (files) | rendered |");
        text.ShouldContain("<summary>prod / (files): mke/auth.toml  change</summary>\n\n```diff\n- auth.usernameClaim: email\n");
        text.ShouldContain("**prod / okd was not asked:** okd.example.com refuses connections");
        text.ShouldContain("````diff\n+ data:\n+   text: ``` <b>");
        text.IndexOf("Deployment epinio/dex", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("Secret epinio/dex-config", StringComparison.Ordinal), "by risk");
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(2_000)]
    [InlineData(600)]
    public void Markdown_stays_within_its_limit_and_never_cuts_a_block(int limit)
    {
        var many = Enumerable.Range(0, 500).Select(i => new ObjectDiff(DiffSamples.Ref("ConfigMap", "m-" + i.ToString(CultureInfo.InvariantCulture)), Verdict.Change)
        {
            Changes = [DiffSamples.Change(DiffPath.Root.Key("data").Key("a"), ChangeKind.Changed, new StringNode("old"), new StringNode(new string('x', 300)))],
        });
        var report = new DiffReport([new ClusterDiff("prod", "management", DiffMode.DryRun, [.. many])], []);

        var text = new DiffMarkdownReport(new ListedTextRedactor()).Write(report, limit: limit).Text;

        text.Length.ShouldBeLessThanOrEqualTo(limit);
        text.Split("<details>").Length.ShouldBe(text.Split("</details>").Length);
        text.ShouldContain("are left out");
    }

    [Fact]
    public void Json_has_the_published_shape()
    {
        var text = new DiffJsonReport(new ListedTextRedactor()).Write(DiffSamples.Everything(), summary: false, exitCode: 3).Text;

        var violations = Validate(text);

        violations.ShouldBeEmpty();
        text.ShouldContain("\"path\": \"mke/auth.toml\"");
        text.ShouldContain("\"place\": \"data.config.yaml › connectors[id=rancher].config.scopes[2]\"");
        text.ShouldContain("\"before\": \"***\"");
    }

    [Fact]
    public void The_published_shape_refuses_another_one()
    {
        var text = new DiffJsonReport(new ListedTextRedactor()).Write(DiffSamples.Everything(), summary: false, exitCode: 3).Text;

        Validate(text.Replace("\"conflict\",", "\"fight\",", StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_report_is_masked()
    {
        var report = DiffSamples.Everything();
        var redactor = new ListedTextRedactor("groups");

        new DiffTextReport(redactor).Write(report, new DiffTextOptions(false, false)).Text.ShouldNotContain("groups");
        new DiffMarkdownReport(redactor).Write(report).Text.ShouldNotContain("groups");
        new DiffJsonReport(redactor).Write(report, summary: false, exitCode: 1).Text.ShouldNotContain("groups");
    }

    private static string[] Validate(string json)
    {
        var schema = JsonReader.Read("diff.schema.json", File.ReadAllBytes(RepositoryRoot.Combine("schemas/diff.schema.json")), DocumentBudget.Source).Value.ShouldNotBeNull();
        var compiled = new SchemaCompiler().Compile(schema, new Uri("https://render.invalid/schemas/diff.schema.json"));
        compiled.Diagnostics.ShouldBeEmpty();
        var instance = JsonReader.Read("diff.json", Encoding.UTF8.GetBytes(json), DocumentBudget.Source).Value.ShouldNotBeNull();
        return [.. compiled.Value.ShouldNotBeNull().Validate(instance).Select(violation => $"{violation.Path}: {violation.Message}")];
    }
}
