// SPDX-License-Identifier: MIT

using System.Text.Json;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Reports.Diagnostics;
using Render.Secrets.Redaction;

namespace Render.Tests.Reports;

public sealed class DiagnosticReportTests
{
    private static readonly Diagnostic Finding =
        new("RND2101", Severity.Error, new SourceSpan("environments/prod.yaml", 2, 11, 2, 19), "'x' does not exist.")
        {
            Hint = "Check it.",
            Related = [new RelatedPlace(new SourceSpan("b.yaml", 3, 1, 3, 2), "named here")],
            Environment = "prod",
        };

    [Fact]
    public void Text_HasThePlaceTheLineTheCaretAndTheHint()
    {
        var sources = new SourceCatalog();
        sources.Add(new SourceText("environments/prod.yaml", "a: 1\nextends: [missing]\n"), ExcerptVisibility.All);

        var text = new DiagnosticTextReport(sources, new Redactor()).Write([Finding]).Text;

        text.ShouldBe(
            """
            environments/prod.yaml(2,11): error RND2101: 'x' does not exist.
                2 | extends: [missing]
                  |           ^^^^^^^^
                b.yaml(3,1): named here
                hint: Check it.
                help: docs/diagnostics/RND2101.md

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Text_KeepsOneLineEach_WhateverAMessageHolds()
    {
        var forged = Finding with { Message = "a\nfake.yaml(1,1): error RND0000: b\u2028c", Hint = null, Related = [] };

        var text = new DiagnosticTextReport(new SourceCatalog(), new Redactor()).Write([forged]).Text;

        text.Split('\n').Length.ShouldBe(3);
    }

    [Fact]
    public void Json_IsOneVersionedObject()
    {
        var json = JsonDocument.Parse(new DiagnosticJsonReport(new Redactor()).Write([Finding], 2).Text).RootElement;

        json.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        json.GetProperty("exitCode").GetInt32().ShouldBe(2);
        json.GetProperty("errors").GetInt32().ShouldBe(1);
        var only = json.GetProperty("diagnostics").EnumerateArray().ShouldHaveSingleItem();
        only.GetProperty("file").GetString().ShouldBe("environments/prod.yaml");
        only.GetProperty("line").GetInt32().ShouldBe(2);
        only.GetProperty("related")[0].GetProperty("file").GetString().ShouldBe("b.yaml");
        only.GetProperty("help").GetString().ShouldBe("docs/diagnostics/RND2101.md");
    }

    [Fact]
    public void Order_IsPathLineColumnCode()
    {
        Diagnostic At(string path, int line, string code) => new(code, Severity.Error, new SourceSpan(path, line, 1, line, 2), "m");
        var bag = new DiagnosticBag();
        bag.AddRange([At("b", 1, "RND2"), At("a", 2, "RND9"), At("a", 2, "RND1"), At("a", 1, "RND5"), At("a", 1, "RND5")]);

        bag.ToSorted().Select(d => $"{d.Span.Path}{d.Span.Line}{d.Code}").ShouldBe(["a1RND5", "a2RND1", "a2RND9", "b1RND2"]);
    }
}
