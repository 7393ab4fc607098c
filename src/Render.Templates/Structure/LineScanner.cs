// SPDX-License-Identifier: MIT

namespace Render.Templates.Structure;

/// <summary>
/// Reads YAML line by line, only as far as structure goes: which lines begin an entry or an item, and which lie inside a block
/// scalar, a quoted scalar or a flow collection. It knows what the parser will see before the parser can be asked.
/// </summary>
internal sealed class LineScanner(TokenAlphabet alphabet)
{
    private readonly Stack<int> _indents = new();
    private int _flowDepth;
    private char _quote;
    private int _parentIndent;

    /// <summary>True inside a block scalar.</summary>
    public bool InBlockScalar { get; private set; }

    /// <summary>True when the block scalar is folded.</summary>
    public bool IsFolded { get; private set; }

    /// <summary>Indent of the block scalar's text; -1 until its first line is seen.</summary>
    public int TextIndent { get; private set; }

    /// <summary>True when the line that was read last has code in a tag or an anchor.</summary>
    public bool HasCodeInProperty { get; private set; }

    /// <summary>True inside brackets that are not closed yet.</summary>
    public bool InFlow => _flowDepth > 0;

    /// <summary>True inside quotes that are not closed yet.</summary>
    public bool InQuotes => _quote != '\0';

    /// <summary>True when a line with this indent still belongs to the block scalar.</summary>
    public bool IsInScalar(int indent) => InBlockScalar && indent > _parentIndent;

    /// <summary>Notes the indent of the block scalar's text before its first line is read.</summary>
    public void ExpectTextIndent(int indent) => TextIndent = TextIndent < 0 ? indent : TextIndent;

    /// <summary>Leaves the block scalar, when structure follows it.</summary>
    public void LeaveScalar() => InBlockScalar = false;

    /// <summary>Reads one line.</summary>
    public LineKind Read(string line)
    {
        HasCodeInProperty = false;
        var indent = line.Length - line.AsSpan().TrimStart(' ').Length;
        if (InBlockScalar)
        {
            if (string.IsNullOrWhiteSpace(line))
                return LineKind.Inside;

            if (indent > _parentIndent)
            {
                TextIndent = TextIndent < 0 ? indent : TextIndent;
                return LineKind.Inside;
            }

            InBlockScalar = false;
        }

        if (InQuotes || InFlow)
        {
            ScanValue(line, 0, indent);
            return LineKind.Inside;
        }

        return string.IsNullOrWhiteSpace(line) || line[indent] == '#' ? LineKind.Nothing : ReadStructure(line, indent);
    }

    private LineKind ReadStructure(string line, int indent)
    {
        if (indent == 0 && line.StartsWith("---", StringComparison.Ordinal) && IsEndOfIndicator(line, 3))
        {
            _indents.Clear();
            ScanNode(line, 3, -1);
            return LineKind.DocumentStart;
        }

        if (indent == 0 && line.StartsWith("...", StringComparison.Ordinal) && IsEndOfIndicator(line, 3))
            return LineKind.DocumentEnd;

        if (indent == 0 && line[0] == '%')
            return LineKind.DocumentEnd;

        while (_indents.TryPeek(out var last) && last >= indent)
            _indents.Pop();

        var parent = _indents.TryPeek(out var outer) ? outer : -1;
        var kind = line[indent] == '-' && IsEndOfIndicator(line, indent + 1) ? LineKind.Item : LineKind.Scalar;
        var at = indent;
        while (at < line.Length && line[at] == '-' && IsEndOfIndicator(line, at + 1))
        {
            parent = at;
            _indents.Push(at);
            at = SkipSpaces(line, at + 1);
        }

        var isEntry = ScanNode(line, at, parent);
        return kind == LineKind.Item ? kind : isEntry ? LineKind.Entry : LineKind.Scalar;
    }

    /// <summary>Scans what begins at a column; true when it is an entry.</summary>
    private bool ScanNode(string line, int column, int parent)
    {
        var at = SkipSpaces(line, column);
        var key = at;
        at = SkipProperties(line, at);
        if (at >= line.Length || line[at] == '#')
            return false;

        if (line[at] == '?' && IsEndOfIndicator(line, at + 1))
        {
            _indents.Push(at);
            return true;
        }

        var colon = KeyEnd(line, at);
        if (colon < 0)
        {
            ScanValue(line, at, parent);
            return false;
        }

        _indents.Push(key);
        ScanValue(line, SkipProperties(line, SkipSpaces(line, colon + 1)), key);
        return true;
    }

    /// <summary>Scans a value, or what goes on inside quotes and brackets.</summary>
    private void ScanValue(string line, int start, int parent)
    {
        var at = start;
        if (!InQuotes && !InFlow && at < line.Length && line[at] is '|' or '>')
        {
            (InBlockScalar, IsFolded, TextIndent, _parentIndent) = (true, line[at] == '>', -1, parent);
            var indicator = line.AsSpan(at + 1).TrimStart("+-");
            if (!indicator.IsEmpty && indicator[0] is >= '1' and <= '9')
                TextIndent = Math.Max(parent, 0) + indicator[0] - '0';

            return;
        }

        // A plain scalar has neither quotes nor brackets of its own.
        if (!InQuotes && !InFlow && at < line.Length && line[at] is not ('"' or '\'' or '[' or '{'))
            return;

        while (at < line.Length)
        {
            if (InQuotes)
                at = SkipQuoted(line, at);
            else if (!InFlow && at > start)
                return;
            else
                at = ScanFlow(line, at);
        }
    }

    private int ScanFlow(string line, int at)
    {
        switch (line[at])
        {
            case '"' or '\'' when at == 0 || !char.IsLetterOrDigit(line[at - 1]):
                _quote = line[at];
                break;
            case '[' or '{':
                _flowDepth++;
                break;
            case ']' or '}':
                _flowDepth--;
                break;
            case '#' when at == 0 || line[at - 1] == ' ':
                return line.Length;
        }

        return at + 1;
    }

    private int SkipQuoted(string line, int start)
    {
        var at = start;
        while (at < line.Length)
        {
            var isEscape = _quote == '"' ? line[at] == '\\' : line[at] == '\'' && at + 1 < line.Length && line[at + 1] == '\'';
            if (isEscape)
            {
                at += 2;
            }
            else if (line[at++] == _quote)
            {
                _quote = '\0';
                return at;
            }
        }

        return line.Length;
    }

    /// <summary>The column of the colon that ends a key on this line; -1 when there is none.</summary>
    private int KeyEnd(string line, int start)
    {
        var at = start;
        if (line[at] is '"' or '\'')
        {
            _quote = line[at];
            at = SkipSpaces(line, SkipQuoted(line, at + 1));
            var isKey = !InQuotes && at < line.Length && line[at] == ':' && IsEndOfIndicator(line, at + 1);
            _quote = '\0';
            return isKey ? at : -1;
        }

        if (line[at] is '[' or '{' or '|' or '>')
            return -1;

        for (; at < line.Length; at++)
        {
            if (line[at] == ':' && IsEndOfIndicator(line, at + 1))
                return at;

            if (line[at] == '#' && line[at - 1] == ' ')
                return -1;
        }

        return -1;
    }

    private int SkipProperties(string line, int start)
    {
        var at = start;
        while (at < line.Length && line[at] is '!' or '&')
        {
            var property = at;
            while (at < line.Length && line[at] != ' ')
                at++;

            HasCodeInProperty |= alphabet.IsIn(line[property..at]);
            at = SkipSpaces(line, at);
        }

        return at;
    }

    private static int SkipSpaces(string line, int start)
    {
        var at = start;
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;

        return at;
    }

    private static bool IsEndOfIndicator(string line, int at) => at >= line.Length || line[at] is ' ' or '\t';
}
