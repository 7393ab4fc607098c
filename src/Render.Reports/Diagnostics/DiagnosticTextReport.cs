// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.Core.Text;

namespace Render.Reports.Diagnostics;

/// <summary>
/// Diagnostics for a terminal or a log. The first line of each is <c>file(line,col): error CODE: message</c>, which editors and
/// CI systems link; the source line with a caret, related places, the hint and the documentation page follow, indented.
/// </summary>
/// <param name="sources">Where the source lines come from.</param>
/// <param name="redactor">Masks what may still be secret.</param>
/// <param name="isColoured">For a terminal: the severity, the caret and the hint stand out.</param>
public sealed class DiagnosticTextReport(SourceCatalog sources, ITextRedactor redactor, bool isColoured = false)
{
    private const string Reset = "\e[0m";
    private const string Red = "\e[1;31m";
    private const string Yellow = "\e[1;33m";
    private const string Blue = "\e[1;34m";
    private const string Green = "\e[32m";

    /// <summary>The whole report, diagnostics in the one order, LF at the end of each line. Empty without diagnostics.</summary>
    public RedactedText Write(IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics.Order(DiagnosticOrder.Instance))
            Append(text, diagnostic);

        return redactor.Redact(text.ToString());
    }

    private void Append(StringBuilder text, Diagnostic diagnostic)
    {
        var colour = ColourOf(diagnostic.Severity);
        text.Append(Place(diagnostic)).Append(Painted(colour, $"{Word(diagnostic.Severity)} {diagnostic.Code}")).Append(": ")
            .Append(OneLine(diagnostic.Message)).Append('\n');
        AppendExcerpt(text, diagnostic.Span, colour);
        foreach (var related in diagnostic.Related)
        {
            text.Append("    ").Append(related.Span.ToString()).Append(related.Span.Path.Length > 0 ? ": " : string.Empty)
                .Append(OneLine(related.Message)).Append('\n');
        }

        if (diagnostic.Hint is { } hint)
            text.Append("    ").Append(Painted(Green, "hint:")).Append(' ').Append(OneLine(hint)).Append('\n');

        text.Append("    help: docs/diagnostics/").Append(diagnostic.Code).Append(".md\n");
    }

    private void AppendExcerpt(StringBuilder text, SourceSpan span, string colour)
    {
        if (sources.Find(span.Path) is not { } view || SourceExcerpt.Of(view, span) is not { } excerpt)
            return;

        var number = span.Line.ToString(CultureInfo.InvariantCulture).PadLeft(5);
        text.Append(number).Append(" | ").Append(excerpt.Line).Append('\n');
        text.Append("      | ").Append(Painted(colour, excerpt.Caret)).Append('\n');
    }

    private string Painted(string colour, string text) => isColoured ? colour + text + Reset : text;

    private static string ColourOf(Severity severity) => severity switch
    {
        Severity.Error => Red,
        Severity.Warning => Yellow,
        _ => Blue,
    };

    private static string Place(Diagnostic diagnostic)
    {
        if (diagnostic.Span.Path.Length > 0)
            return diagnostic.Span + ": ";

        return diagnostic.Environment is { } environment ? $"environment {environment}: " : string.Empty;
    }

    /// <summary>A message is one line whatever went into it: a forged line break must not forge a diagnostic.</summary>
    private static string OneLine(string message) =>
        string.Concat(UserInfo.Mask(message).Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };
}
