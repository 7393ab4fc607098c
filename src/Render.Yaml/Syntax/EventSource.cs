// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Render.Yaml.Syntax;

/// <summary>The parser's events, one at a time, with its exceptions turned into one finding that ends the stream.</summary>
internal sealed class EventSource
{
    private readonly SourceText _source;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly LineBreakShield? _shield;
    private readonly TabGuard _tabs;

    /// <summary>Starts at the beginning of a text whose characters have been checked.</summary>
    public EventSource(SourceText source, LineBreakShield? shield, TabGuard tabs)
    {
        _source = source;
        _shield = shield;
        _tabs = tabs;
        _scanner = new Scanner(new StringReader(EndLine(shield is null ? source.Content : shield.Hide(source.Content))));
        _parser = new Parser(new SteadyScanner(_scanner));
    }

    /// <summary>What the parser could not read; set when <see cref="Next"/> has given null.</summary>
    public Diagnostic? Failure { get; private set; }

    /// <summary>The next event; null at the end or at a failure.</summary>
    public ParsingEvent? Next()
    {
        try
        {
            return Failure is null && _parser.MoveNext() ? _parser.Current : null;
        }
        catch (YamlException problem)
        {
            Failure = Describe(problem.Message, problem.Start, problem.End);
        }
        catch (InvalidOperationException)
        {
            // How the scanner says that text in brackets stands too far left.
            Failure = Describe(ParserMessages.FlowIndentation, Mark.Empty, Mark.Empty);
        }
        catch (Exception defect) when (defect is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            // Malformed text can trip the parser over its own checks; for the user that is still text that cannot be read.
            Failure = Describe(ParserMessages.Unusable, Mark.Empty, Mark.Empty);
        }

        return null;
    }

    /// <summary>A scalar's text or a name, as it stands in the source.</summary>
    public string Restore(string text) => _shield is null ? text : _shield.Restore(text);

    private Diagnostic Describe(string message, Mark start, Mark end)
    {
        var (problem, hint) = ParserMessages.Explain(message);
        var from = start.Equals(Mark.Empty) ? _scanner.CurrentPosition : start;
        if (ParserMessages.IsAboutTab(message) && _tabs.FirstInIndentation((int)from.Line, (int)Math.Max(end.Line, _scanner.CurrentPosition.Line) + 1) is { } tab)
            return YamlErrors.Tab(tab);

        var to = end.Index > from.Index && end.Line == from.Line ? end.Index : from.Index;
        var last = _source.Content.Length;
        return YamlErrors.Syntax(_source.Span((int)Math.Min(from.Index, last), (int)Math.Min(to, last)), problem, hint);
    }

    /// <summary>Ends a last line of nothing but blanks, which the parser would take for text of a block scalar.</summary>
    private static string EndLine(string content) =>
        content.EndsWith(' ') && content.AsSpan().TrimEnd(' ') is [] or [.., '\n' or '\r'] ? content + "\n" : content;
}
