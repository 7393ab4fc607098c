// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Reports.Results;
using Render.Testing.Kubernetes;
using Render.Tests.Reports.Diffs;

namespace Render.Tests.Reports.Results;

/// <summary>Reports with something of everything, and with values that want to be something else.</summary>
internal static class ReportSamples
{
    /// <summary>Values that break out of at least one of the faces when it does not encode.</summary>
    public static ImmutableArray<string> Hostile { get; } =
    [
        "</script><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]></failure><x>", "<!-- -->", "&lt;b&gt;", "javascript:alert(1)",
        "::error file=x::forged", "a\n::warning::forged", "%0A::error::forged", "```\n# forged", "````diff", "| a | b |\n|---|---|", "@team <b>x</b> #1 [x](http://evil.example)",
        "\u001b[31mred", "\u202Egnp.exe", "\uD800", "\uFFFE\uFFFF", "\u2028x", "' onclick='x", "</details></summary>", "{{ secret }}", "\0",
    ];

    public static ReportDocument Everything() => Of(
        [
            new Diagnostic("RND2010", Severity.Error, new SourceSpan("environments/prod.yaml", 12, 9, 12, 14), "'applications.mke.provider' names the provider 'keycloack', which is not declared.")
            {
                Environment = "prod",
                Hint = "Did you mean 'keycloak'?",
                Related = [new RelatedPlace(new SourceSpan("environments/_base/company.yaml", 3, 1, 3, 4), "providers are declared here")],
            },
            new Diagnostic("RND8047", Severity.Warning, SourceSpan.OfFile("environments/my env.yaml"), "The ignore rule hides nothing any more."),
            new Diagnostic("RND2107", Severity.Note, SourceSpan.None, "A finding without a place."),
        ]);

    public static ReportDocument Of(IEnumerable<Diagnostic> findings, params string[] secrets)
    {
        var builder = new ReportBuilder(new ListedTextRedactor(secrets));
        return new ReportDocument("diff", "0.1.0", 2)
        {
            Highlights = [new ReportHighlight("issuer", "environments/prod.yaml", "providers.keycloak.issuer changes.", "prod")],
            Environments =
            [
                new ReportEnvironment("prod", 5, 1)
                {
                    Parties = [new ReportParty("headlamp", "headlamp 0.45, management", null), new ReportParty("dex", "dex 2.45, management", "https://auth.example.com")],
                    Logins = [new ReportLogin("headlamp", "dex", ["headlamp"])],
                },
            ],
            Clusters = builder.Clusters(DiffSamples.Everything()),
            Findings = builder.Findings(findings),
        };
    }

    /// <summary>A report that holds a value wherever a report holds text, masked and shown as the builder does.</summary>
    public static ReportDocument Holding(string value)
    {
        var findings = new ReportBuilder(new ListedTextRedactor()).Findings(
            [new Diagnostic("RND2010", Severity.Error, new SourceSpan(value, 1, 1, 1, 2), value) { Environment = value, Hint = value, Related = [new RelatedPlace(new SourceSpan(value, 2, 1, 2, 2), value)] }]);
        var text = findings[0].Message;
        var place = new ReportPlace(text, 1, 1, 1, 2);
        return new ReportDocument("diff", "0.1.0", 2)
        {
            Highlights = [new ReportHighlight(text, text, text, text)],
            Environments = [new ReportEnvironment(text, 1, 1) { Parties = [new ReportParty(text, text, text), new ReportParty("other", text, text)], Logins = [new ReportLogin(text, "other", [text])] }],
            Clusters =
            [
                new ReportCluster(text, text, "dry run", [new ReportObject(text, "change") { Instance = text, Step = text, Reason = text, Place = place, Lines = [new ReportLine("+", text)] }]) { Revision = text },
                new ReportCluster(text, "asked", "dry run", [new ReportObject(text, "refused") { Reason = text }]) { NotAsked = text },
            ],
            Findings = findings,
        };
    }

    /// <summary>As many environments as asked, each with a cluster of changed objects.</summary>
    public static ReportDocument Fleet(int environments, int objects, int lines, int findings) => new("diff", "0.1.0", 1)
    {
        Highlights = [.. Enumerable.Range(0, findings).Select(n => new ReportHighlight("issuer", $"environments/env{n}.yaml", new string('i', 200), $"env{n}"))],
        Environments = [.. Enumerable.Range(0, environments).Select(n => new ReportEnvironment($"env{n}", objects, 0))],
        Clusters = [.. Enumerable.Range(0, environments).Select(n => new ReportCluster($"env{n}", "management", "dry run", [.. Enumerable.Range(0, objects).Select(o => new ReportObject(
            $"ConfigMap default/object{o}", o % 3 == 0 ? "refused" : "change")
        {
            Lines = [.. Enumerable.Range(0, lines).Select(l => new ReportLine(l % 2 == 0 ? "+" : "-", $"data.key{l}: {new string('`', l % 7)} value"))],
        })]))],
        Findings = [.. Enumerable.Range(0, findings).Select(n => new ReportFinding("RND2010", "error", new string('f', 300)) { Hint = new string('h', 100) })],
    };
}
