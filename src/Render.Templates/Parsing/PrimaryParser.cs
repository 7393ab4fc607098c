// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Functions;
using Render.Templates.Lexing;
using Render.Templates.Rendering;

namespace Render.Templates.Parsing;

/// <summary>Reads single values: literals, names, brackets, and the members, indexes and calls that follow them without white space.</summary>
internal sealed class PrimaryParser(ExpressionParser expressions, TokenCursor cursor, PageScope scope)
{
    private readonly CallParser _calls = new(expressions, cursor, scope);

    /// <summary>Reads a value; null after a report.</summary>
    /// <param name="piped">The value of a pipe, which a call in parentheses takes.</param>
    public Expression? Read(PipedValue? piped)
    {
        var start = cursor.Current.Start;
        var value = ReadStart();
        var isOptional = false;
        while (value is not null)
        {
            if (cursor.Current.Is(".") || cursor.Current.Is("?."))
                value = cursor.Bounded(ReadMember(value, start, ref isOptional));
            else if (cursor.Current.Is("[") && !cursor.IsSpaced)
                value = cursor.Bounded(ReadIndex(value, start));
            else if (cursor.Current.Is("(") && !cursor.IsSpaced && value is FunctionName function)
                value = _calls.ReadExplicit(function, piped, start);
            else
                break;
        }

        return value;
    }

    /// <summary>Makes a call of a function's name and its arguments.</summary>
    public Expression? Call(FunctionName function, ArgumentList arguments, PipedValue? piped, SourceSpan span) =>
        _calls.Make(function, arguments, piped, span);

    /// <summary>Reads <c>@name</c> or <c>do … end</c>.</summary>
    public bool TryReadFunction(out ICallable? function) => _calls.TryReadFunction(out function);

    private Expression? ReadStart()
    {
        var token = cursor.Take();
        var span = cursor.Span(token);
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Literal(span, NumberNotation.TryParse(token.Text, out var number) ? new NumberNode(number) : NullNode.Instance);
            case TokenKind.Text:
                return Literal(span, new StringNode(token.Text));
            case TokenKind.Interpolated:
                return ReadInterpolated(token, span);
            case TokenKind.Local:
                return ReadLocal(token, span);
            case TokenKind.Name:
                return ReadName(token, span);
            case TokenKind.Symbol when token.Text == "(":
                return ReadParentheses();
            case TokenKind.Symbol when token.Text == "[":
                return ReadList(token);
            case TokenKind.Symbol when token.Text == "{":
                return ReadMap(token);
            case TokenKind.Symbol when token.Text is "!" or "-" or "+":
                return expressions.ReadUnaryOperand() is { } operand ? new UnaryExpression(cursor.SpanFrom(token.Start), token.Text, operand) : null;
            default:
                return Refuse(token, span);
        }
    }

    private static LiteralExpression Literal(SourceSpan span, Node value) => new(span, value);

    private Expression? Refuse(Token token, SourceSpan span)
    {
        cursor.Report(token.Text switch
        {
            "++" or "--" => TemplateSyntaxErrors.LeftOut(span, token.Text, "an operator that changes its operand", "Write 'x = x + 1'."),
            "@" => TemplateSyntaxErrors.LeftOut(span, token.Text, "a function as a value", "Pass it as an argument, as in 'array.each @string.upcase'."),
            "^" => TemplateSyntaxErrors.LeftOut(span, token.Text, "expanding a list into arguments", "Write the arguments out."),
            _ => TemplateSyntaxErrors.Unexpected(span, token.Describe(), "a value"),
        });
        return null;
    }

    private Expression? ReadName(Token token, SourceSpan span) => token.Text switch
    {
        "true" => Literal(span, new BooleanNode(true)),
        "false" => Literal(span, new BooleanNode(false)),
        "null" => Literal(span, NullNode.Instance),
        "empty" => Literal(span, Scalars.Empty),
        "this" => new ThisExpression(span),
        "include" => new FunctionName(span, null),
        "for" or "while" or "tablerow" when cursor.Current.Is(".") => ReadLoopMember(token),
        _ when Keywords.IsKeyword(token.Text) => Unexpected(token),
        _ when FunctionTable.IsNamespace(token.Text) && cursor.Current.Is(".") => ReadFunctionName(token),
        _ => scope.Variable(span, token.Text),
    };

    private Expression? Unexpected(Token token)
    {
        cursor.Report(TemplateSyntaxErrors.Unexpected(cursor.Span(token), $"the keyword '{token.Text}'", "a value"));
        return null;
    }

    private Expression? ReadLoopMember(Token loop)
    {
        cursor.Take();
        var member = cursor.Take();
        var span = cursor.SpanFrom(loop.Start);
        if (loop.Text == "for" && LoopExpression.IsMember(member.Text))
            return new LoopExpression(span, member.Text);

        cursor.Report(TemplateSyntaxErrors.UnknownLoopMember(cursor.Span(member), $"{loop.Text}.{member.Text}", LoopExpression.Members));
        return null;
    }

    private Expression? ReadFunctionName(Token area)
    {
        cursor.Take();
        var member = cursor.Take();
        var name = $"{area.Text}.{member.Text}";
        var span = cursor.SpanFrom(area.Start);
        if (FunctionTable.Find(name) is { } function)
            return new FunctionName(span, function);

        cursor.Report(FunctionTable.WhyNot(name) is { } instead
            ? TemplateSyntaxErrors.LeftOut(span, name, "this function", instead)
            : TemplateSyntaxErrors.UnknownFunction(span, name, FunctionTable.Names));
        return null;
    }

    private Expression ReadLocal(Token token, SourceSpan span)
    {
        if (token.Text == "$")
            return new ArgumentsExpression(span);

        return int.TryParse(token.Text.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? new ArgumentExpression(span, index)
            : scope.Local(span, token.Text);
    }

    private Expression? ReadMember(Expression target, int start, ref bool isOptional)
    {
        isOptional |= cursor.Take().Text == "?.";
        var member = cursor.Current;
        if (member.Kind != TokenKind.Name)
        {
            cursor.Report("the name of a member");
            return null;
        }

        cursor.Take();
        if (member.Text is "empty" or "blank" && cursor.Current.Is("?") && !cursor.IsSpaced)
        {
            cursor.Take();
            return new IsEmptyExpression(cursor.SpanFrom(start), target);
        }

        return new MemberExpression(cursor.SpanFrom(start), target, member.Text, cursor.Span(member), isOptional);
    }

    private Expression? ReadIndex(Expression target, int start)
    {
        cursor.Take();
        var index = expressions.ReadBracketed();
        return index is not null && cursor.Expect("]") ? new IndexExpression(cursor.SpanFrom(start), target, index) : null;
    }

    private Expression? ReadParentheses()
    {
        var inner = expressions.ReadBracketed();
        return inner is not null && cursor.Expect(")") ? inner : null;
    }

    private Expression? ReadList(Token open)
    {
        var items = ImmutableArray.CreateBuilder<Expression>();
        cursor.SkipLineBreaks();
        while (!cursor.Current.Is("]"))
        {
            if (expressions.ReadBracketed() is not { } item)
                return null;

            items.Add(item);
            if (!cursor.TryTake(","))
                break;

            cursor.SkipLineBreaks();
        }

        return cursor.Expect("]") ? new ListExpression(cursor.SpanFrom(open.Start), items.ToImmutable()) : null;
    }

    private Expression? ReadMap(Token open)
    {
        var members = new List<KeyValuePair<string, Expression>>();
        cursor.SkipLineBreaks();
        while (cursor.Current.Kind is TokenKind.Name or TokenKind.Text)
        {
            var name = cursor.Take().Text;
            if (!cursor.Expect(":") || expressions.ReadBracketed() is not { } value)
                return null;

            var known = members.FindIndex(m => m.Key == name);
            if (known >= 0)
                members[known] = new(name, value);
            else
                members.Add(new(name, value));

            if (!cursor.TryTake(","))
                break;

            cursor.SkipLineBreaks();
        }

        return cursor.Expect("}") ? new MapExpression(cursor.SpanFrom(open.Start), [.. members]) : null;
    }

    private Expression? ReadInterpolated(Token token, SourceSpan span)
    {
        var parts = ImmutableArray.CreateBuilder<Expression>();
        foreach (var part in token.Parts)
        {
            var expression = part.Text is { } text ? Literal(span, new StringNode(text)) : scope.ReadWhole(part.Tokens);
            if (expression is null)
                return null;

            parts.Add(expression);
        }

        return new TextExpression(span, parts.ToImmutable());
    }
}
