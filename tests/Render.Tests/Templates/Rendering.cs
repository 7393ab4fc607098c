// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Templates;
using Render.Testing;

namespace Render.Tests.Templates;

/// <summary>Compiles and renders templates for tests, and writes what came out in one line that shows every type.</summary>
internal static class Rendering
{
    /// <summary>A model with one of everything; the oracle that expected results were taken from had the same values.</summary>
    public const string Model = """
        name: dex
        port: 5556
        nul: null
        ok: true
        no: false
        pi: 3.5
        empty_text: ""
        list: [3, 1, 2]
        words: [b, a, c]
        map: { x: 1, y: two }
        objs: [{ n: b, v: 2 }, { n: a, v: 1 }]
        none: []
        """;

    /// <summary>The rendered documents as JSON, one after the other; errors instead when there are any.</summary>
    public static string Documents(string template, string model = Model, string path = "t.yaml.sbn", params (string Name, string Text)[] includes)
    {
        var compiled = Compile(template, path, includes);
        if (!compiled.IsSuccess(out var usable))
            return Errors(compiled.Diagnostics);

        var rendered = usable.Render(Read(model), TemplateBudget.Default, CancellationToken.None);
        return rendered.IsSuccess(out var documents)
            ? string.Join(" --- ", documents.Documents.Select(Show))
            : Errors(rendered.Diagnostics);
    }

    /// <summary>The value of an expression as JSON, or the errors.</summary>
    public static string Value(string expression, string model = Model) => Documents("{{ " + expression + " }}", model);

    /// <summary>The text that a text template renders, or the errors.</summary>
    public static string Text(string template, string model = Model, params (string Name, string Text)[] includes)
    {
        var compiled = Compile(template, "t.txt.sbn", includes);
        if (!compiled.IsSuccess(out var usable))
            return Errors(compiled.Diagnostics);

        var rendered = usable.Render(Read(model), TemplateBudget.Default, CancellationToken.None);
        return rendered.IsSuccess(out var documents) && documents.Documents is [StringNode text] ? text.Value : Errors(rendered.Diagnostics);
    }

    /// <summary>Compiles a template.</summary>
    public static StageResult<ITemplate> Compile(string template, string path = "t.yaml.sbn", params (string Name, string Text)[] includes) =>
        new TemplateCompiler().Compile(new SourceText(path, template), name => Find(includes, name));

    /// <summary>A tree from YAML; a text that begins with <c>secret:</c> becomes a secret.</summary>
    public static MapNode Read(string model) => TemplateModel.Read(new SourceText("spec.yaml", model));

    /// <summary>Code, place and message of all findings.</summary>
    public static string Errors(IEnumerable<Diagnostic> diagnostics) =>
        string.Join("; ", diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code}@{d.Span.Line}:{d.Span.Column}"));

    /// <summary>A tree in one line of JSON; secrets and embedded documents are marked.</summary>
    public static string Show(Node node) => node switch
    {
        MapNode map => "{" + string.Join(",", map.Entries.Select(e => $"{e.Key}:{Show(e.Value)}")) + "}",
        ListNode list => "[" + string.Join(",", list.Items.Select(Show)) + "]",
        EmbeddedNode embedded => $"!{embedded.Format.ToString().ToLowerInvariant()}({Show(embedded.Content)})",
        SecretNode secret => "secret(" + Show(secret.Expression) + ")",
        _ => JsonTreeWriter.Write(node).TrimEnd(),
    };

    private static string Show(SecretExpression expression) => expression switch
    {
        SecretConcat concat => string.Join("+", concat.Parts.Select(Show)),
        SecretLiteral literal => $"'{literal.Text}'",
        SecretTransformed transformed => $"{transformed.Transform}({Show(transformed.Inner)})",
        SecretLookup lookup => lookup.Reference.Key,
        _ => "?",
    };

    private static SourceText? Find((string Name, string Text)[] includes, string name)
    {
        var found = includes.FirstOrDefault(i => i.Name == name);
        return found.Text is null ? null : new SourceText(name, found.Text);
    }
}
