// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Lexing;

namespace Render.Templates.Parsing;

/// <summary>
/// Reads expressions by Scriban's rules: an operator binds by its number, a call takes its arguments by white space and ends
/// at a pipe, the value before a pipe becomes the first argument of the call after it.
/// </summary>
internal sealed class ExpressionParser
{
    private readonly TokenCursor _cursor;
    private readonly PrimaryParser _primary;
    private int _depth;

    public ExpressionParser(TokenCursor cursor, PageScope scope)
    {
        _cursor = cursor;
        _primary = new PrimaryParser(this, cursor, scope);
    }

    /// <summary>True in the header of a loop, where <c>limit</c>, <c>offset</c> and <c>reversed</c> are options, not arguments.</summary>
    public bool IsLoopHeader { get; set; }

    /// <summary>Forgets how deep the statement before went that was given up.</summary>
    public void Restart() => _depth = 0;

    /// <summary>Reads a whole expression with pipes; null after a report.</summary>
    public Expression? Read()
    {
        var start = _cursor.Current.Start;
        var left = ReadCondition(null);
        while (left is not null && (_cursor.Current.Is("|") || _cursor.Current.Is("|>")))
        {
            _cursor.Take();
            _cursor.SkipLineBreaks();
            var target = _cursor.Current;
            var piped = new PipedValue(left, start);
            left = _cursor.Bounded(ReadCondition(piped));
            if (left is not null && !piped.IsTaken)
            {
                _cursor.Report(TemplateSyntaxErrors.PipeNeedsFunction(_cursor.Span(target)));
                return null;
            }
        }

        return left;
    }

    /// <summary>Reads inside brackets, where line breaks and loop options mean nothing.</summary>
    public Expression? ReadBracketed()
    {
        var wasHeader = IsLoopHeader;
        IsLoopHeader = false;
        _cursor.SkipLineBreaks();
        var expression = Read();
        _cursor.SkipLineBreaks();
        IsLoopHeader = wasHeader;
        return expression;
    }

    /// <summary>Reads one value with its members and indexes, as after the colon of a named argument.</summary>
    public Expression? ReadBasic() => Complete(_primary.Read(null), null, null);

    /// <summary>Reads one of the values of <c>when</c>, which end at a comma and at <c>||</c>.</summary>
    public Expression? ReadChoice() => ReadBinary(Precedence.Of("||"), null, allowsCall: true);

    /// <summary>Reads what a unary operator applies to.</summary>
    public Expression? ReadUnaryOperand() => ReadBinary(Precedence.Unary, null, allowsCall: true);

    /// <summary>Reads a condition with its two values; each of them may have pipes of its own, as in Scriban.</summary>
    private Expression? ReadCondition(PipedValue? piped)
    {
        var start = _cursor.Current.Start;
        var condition = ReadBinary(0, piped, allowsCall: true);
        if (condition is null || !_cursor.TryTake("?"))
            return condition;

        if (!Enter())
            return null;

        _cursor.SkipLineBreaks();
        var then = Read();
        _cursor.SkipLineBreaks();
        if (then is null || !_cursor.Expect(":"))
            return null;

        _cursor.SkipLineBreaks();
        var otherwise = Read();
        _depth--;
        return otherwise is null ? null : new ConditionalExpression(_cursor.SpanFrom(start), condition, then, otherwise);
    }

    private Expression? ReadBinary(int precedence, PipedValue? piped, bool allowsCall)
    {
        if (!Enter())
            return null;

        var start = _cursor.Current.Start;
        var operand = _primary.Read(piped);
        var left = Complete(operand, operand is not null && allowsCall && IsArgument() ? ReadArguments(precedence) : null, piped, start);
        while (left is not null && Precedence.Of(Symbol()) > precedence)
        {
            var symbol = _cursor.Take().Text;
            _cursor.SkipLineBreaks();
            var right = ReadBinary(Precedence.Of(symbol), null, allowsCall);
            left = right is null ? null : _cursor.Bounded(Combine(_cursor.SpanFrom(start), symbol, left, right));
        }

        _depth--;
        return left;
    }

    /// <summary>Counts one level; false after a report, and then the statement is given up, so that nothing has to be counted back.</summary>
    private bool Enter()
    {
        if (++_depth <= Expression.MaxHeight)
            return true;

        _cursor.Report(TemplateSyntaxErrors.NestedTooDeep(_cursor.Span(_cursor.Current), Expression.MaxHeight));
        _cursor.SkipStatement();
        return false;
    }

    private string Symbol() => _cursor.Current.Kind == TokenKind.Symbol ? _cursor.Current.Text : string.Empty;

    private static Expression Combine(SourceSpan span, string symbol, Expression left, Expression right) => symbol switch
    {
        "&&" or "||" => new LogicalExpression(span, symbol == "&&", left, right),
        "??" or "?!" => new CoalesceExpression(span, symbol == "??", left, right),
        _ => new BinaryExpression(span, symbol, left, right),
    };

    /// <summary>What can begin an argument; an operator goes on with the expression before it instead.</summary>
    private bool IsArgument() => _cursor.Current.Kind switch
    {
        TokenKind.Name => !IsLoopHeader || _cursor.Current.Text is not ("reversed" or "offset" or "limit"),
        TokenKind.Local or TokenKind.Number or TokenKind.Text or TokenKind.Interpolated => true,
        TokenKind.Symbol => _cursor.Current.Text is "(" or "[" or "{" or "!" or "@" or "^",
        _ => false,
    };

    private ArgumentList ReadArguments(int precedence)
    {
        var arguments = new ArgumentList();
        while (IsArgument() && !arguments.IsBroken)
        {
            if (_cursor.Current.Kind == TokenKind.Name && _cursor.Following.Is(":"))
                arguments.AddNamed(_cursor.Take(), ReadNamedValue());
            else if (_primary.TryReadFunction(out var function))
                arguments.Add(function);
            else
                arguments.Add(ReadBinary(precedence, null, allowsCall: false));
        }

        return arguments;
    }

    private Expression? ReadNamedValue()
    {
        _cursor.Take();
        return ReadBasic();
    }

    /// <summary>Makes the call when the operand is a function, and takes the piped value for its first argument.</summary>
    private Expression? Complete(Expression? operand, ArgumentList? arguments, PipedValue? piped, int start = -1)
    {
        if (operand is FunctionName function)
        {
            var span = start < 0 ? function.Span : _cursor.SpanFrom(start);
            return _primary.Call(function, arguments ?? new ArgumentList(), piped, span);
        }

        if (operand is null || arguments is null)
            return operand;

        _cursor.Report(TemplateSyntaxErrors.NotAFunction(operand.Span, (operand as VariableExpression)?.Name));
        return null;
    }
}
