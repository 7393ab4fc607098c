// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Nodes;
using Render.Core.Redaction;
using Render.Core.Text;

namespace Render.Reports.Explanations;

/// <summary>The history of one rendered value, a line a link, nearest first.</summary>
/// <param name="redactor">Masks it.</param>
public sealed class ExplanationReport(ITextRedactor redactor)
{
    private const int WordWidth = 10;

    /// <summary>The report.</summary>
    /// <param name="file">The output file.</param>
    /// <param name="path">The value's path in it.</param>
    /// <param name="value">The value.</param>
    public RedactedText Write(string file, string path, Node value)
    {
        var text = new StringBuilder();
        text.Append(file).Append(path.Length > 0 ? " " : string.Empty).Append(path).Append(" = ").Append(Shown(value)).Append('\n');
        foreach (var origin in value.Provenance.Distinct())
            Line(text, Word(origin.Kind), origin.Span, origin.Note);

        if (value.Span.Path.Length > 0 && value.Provenance.All(origin => origin.Span != value.Span))
            Line(text, "read", value.Span, null);

        return redactor.Redact(text.ToString());
    }

    private static void Line(StringBuilder text, string word, SourceSpan span, string? note)
    {
        text.Append("  ").Append(word.PadRight(WordWidth));
        text.Append(span.Path.Length > 0 ? span.ToString() : string.Empty);
        text.Append(note is null ? string.Empty : (span.Path.Length > 0 ? "  " : string.Empty) + note).Append('\n');
    }

    private static string Shown(Node value) => value switch
    {
        SecretNode secret => $"a secret ({string.Join(", ", secret.Expression.References.Distinct())})",
        StringNode { Value: var line } when !line.Contains('\n', StringComparison.Ordinal) => $"'{line}'",
        NumberNode number => number.Value.Lexeme,
        BooleanNode boolean => boolean.Value ? "true" : "false",
        _ => value.Describe(),
    };

    private static string Word(OriginKind kind) => kind switch
    {
        OriginKind.Template => "template",
        OriginKind.Spec => "spec",
        OriginKind.Base => "replaces",
        OriginKind.Derived => "derived",
        OriginKind.Default => "default",
        OriginKind.Lock => "lock",
        OriginKind.Alias => "alias",
        _ => "merge key",
    };
}
