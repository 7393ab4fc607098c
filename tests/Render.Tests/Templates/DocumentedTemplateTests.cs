// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Testing;

namespace Render.Tests.Templates;

/// <summary>Every example of the documentation is run: the rows of docs/templates.md, and the examples on the pages of the findings.</summary>
public sealed partial class DocumentedTemplateTests
{
    private static readonly (string Name, string Text)[] Includes =
        [("labels.yaml.sbn", "app: {{ $0 ?? name }}\n"), ("note.txt.sbn", "by {{ name }}"), ("self.yaml.sbn", "{{ include 'self.yaml.sbn' }}\n")];

    // What no short example can show: limits of size.
    private static readonly string[] WithoutExample = ["RND4008", "RND4023", "RND4043", "RND4090", "RND4092"];

    private const string PageModel = """
        name: dex
        ok: true
        port: 80
        kind: x
        list: [3, 1, 2]
        words: [b, a]
        labels: { app: dex }
        dex: { issuer: x }
        issuer: x
        client: { secret: "secret:k" }
        """;

    [Fact]
    public void Every_row_of_the_documentation_gives_what_it_says()
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("docs/templates.md"));
        var model = Model().Match(text).Groups["yaml"].Value;
        var rows = Rows(text).ToArray();
        rows.Length.ShouldBeGreaterThan(120);
        rows.Select(row => (row.Template, row.Expected, Found: Rendering.Documents(row.Template, model, includes: Includes)))
            .Where(row => !Matches(row.Expected, row.Found))
            .Select(row => $"{row.Template} => {row.Found}, documented {row.Expected}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Line_breaks_of_other_systems_make_no_difference(string lineBreak)
    {
        var text = File.ReadAllText(RepositoryRoot.Combine("docs/templates.md"));
        var model = Model().Match(text).Groups["yaml"].Value;
        Rows(text)
            .Where(row => !row.Expected.StartsWith("RND", StringComparison.Ordinal))
            .Select(row => (row.Template, row.Expected, Found: Rendering.Documents(row.Template.Replace("\n", lineBreak, StringComparison.Ordinal), model, includes: Includes)))
            .Where(row => row.Found != row.Expected)
            .Select(row => $"{row.Template} => {row.Found}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_finding_has_a_page_whose_example_gives_it()
    {
        var pages = Directory.EnumerateFiles(RepositoryRoot.Combine("docs/diagnostics"), "RND40*.md").Order(StringComparer.Ordinal).ToArray();
        pages.Length.ShouldBeGreaterThan(60);
        pages.Select(page => (Code: Path.GetFileNameWithoutExtension(page), Example: Example().Match(File.ReadAllText(page)).Groups["yaml"].Value))
            .Where(page => !WithoutExample.Contains(page.Code, StringComparer.Ordinal))
            .Select(page => (page.Code, Found: Rendering.Documents(page.Example, PageModel, includes: Includes)))
            .Where(page => !page.Found.Contains(page.Code, StringComparison.Ordinal))
            .Select(page => $"{page.Code}: {page.Found}")
            .ShouldBeEmpty();
    }

    /// <summary>Cut, doubled and mixed templates are refused or rendered; whatever they are, nothing is thrown.</summary>
    [Fact]
    public void Broken_templates_are_findings()
    {
        string[] fragments =
        [
            "{{", "}}", "{{ end }}", "{{ if ok }}", "{{ for x in list }}", "{{ else }}", "\n", "  ", "- ", ": ", "|", "\"", "'", "[", "]", "{", "}", "{{~", "-}}",
            "|\n  x\n", "#", "---\n", "&a ", "*a", "!yaml ", "{{ capture x }}", "{{ include 'self.yaml.sbn' }}", "$", "..", "??", "?.", "(", ")", "do;", "end", ";", ",",
            "\t", "\r", "é", "\uE000", "1e9", "{%{", "}%}", "`", "\\", "@", "<<: ", ">-\n", "? ", "%",
        ];
        var text = File.ReadAllText(RepositoryRoot.Combine("docs/templates.md"));
        var model = Model().Match(text).Groups["yaml"].Value;
        var templates = Rows(text).Select(row => row.Template).ToArray();
        var random = new Random(4_000);
        for (var i = 0; i < TestScale.Count(2_000, 200_000); i++)
        {
            var template = templates[random.Next(templates.Length)];
            for (var change = random.Next(1, 5); change > 0; change--)
            {
                var at = random.Next(template.Length + 1);
                var end = Math.Min(template.Length, at + random.Next(12));
                template = template[..at] + random.Next(3) switch
                {
                    0 => template[end..],
                    1 => fragments[random.Next(fragments.Length)] + template[at..],
                    _ => template[at..end] + template[at..],
                };
            }

            Rendering.Documents(template, model, includes: Includes).ShouldNotBeNull();
        }
    }

    private static bool Matches(string expected, string found) =>
        expected.StartsWith("RND", StringComparison.Ordinal) ? found.StartsWith(expected + "@", StringComparison.Ordinal) : found == expected;

    /// <summary>The rows of tables whose header ends in example and result.</summary>
    private static IEnumerable<(string Template, string Expected)> Rows(string text)
    {
        var isExample = false;
        foreach (var line in text.Split('\n'))
        {
            if (!line.StartsWith('|'))
            {
                isExample = false;
                continue;
            }

            var cells = Cell().Split(line.Trim('|')).Select(cell => cell.Trim()).ToArray();
            if (cells is [.., "example", "result"])
                isExample = true;
            else if (isExample && !cells[0].StartsWith("---", StringComparison.Ordinal))
                yield return (Code(cells[^2]).Replace("⏎", "\n", StringComparison.Ordinal) + "\n", Code(cells[^1]));
        }
    }

    private static string Code(string cell) =>
        cell.Replace("\\|", "|", StringComparison.Ordinal) is var text && text.StartsWith("``", StringComparison.Ordinal) && text.Length > 2 ? text[2..^2] : text.Trim('`');

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Model();

    [GeneratedRegex("## Example\n```yaml\n(?<yaml>.*?)```", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Example();
}
