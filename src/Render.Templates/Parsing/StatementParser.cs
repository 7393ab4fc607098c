// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Templates.Expressions;
using Render.Templates.Lexing;
using Render.Templates.Rendering;
using Render.Templates.Steps;

namespace Render.Templates.Parsing;

/// <summary>Reads the statements of one piece of code. A statement that cannot be read is reported and the next one is tried.</summary>
internal sealed class StatementParser(TokenCursor cursor, PageScope scope)
{
    private readonly ExpressionParser _expressions = new(cursor, scope);

    /// <summary>Reads all statements up to the end of the code.</summary>
    public ImmutableArray<Statement> ReadAll()
    {
        // Nearly all code is one statement.
        var statements = ImmutableArray.CreateBuilder<Statement>(1);
        while (SkipSeparators())
        {
            if (ReadOne() is { } statement)
                statements.Add(statement);
        }

        return statements.DrainToImmutable();
    }

    /// <summary>Steps to the next statement; false at the end of the code.</summary>
    public bool SkipSeparators()
    {
        while (cursor.Current.Kind == TokenKind.Separator)
            cursor.Take();

        return cursor.Current.Kind != TokenKind.End;
    }

    /// <summary>Reads one statement and checks that it ends where a statement may end.</summary>
    /// <param name="insideFunction">True in <c>do … end</c>, which may go on with the expression after its <c>end</c>.</param>
    public Statement? ReadOne(bool insideFunction = false)
    {
        _expressions.Restart();
        var token = cursor.Current;
        var statement = token.Kind == TokenKind.Name && !(token.Text == "for" && cursor.Following.Is("."))
            ? ReadKeyword(token) ?? ReadPlain()
            : ReadPlain();

        if (cursor.Current.Kind is not (TokenKind.Separator or TokenKind.End) && !(insideFunction && statement is EndStatement))
        {
            // When the statement itself failed, this is only what is left of it.
            if (statement is not null)
                cursor.Report("the end of the statement");

            cursor.SkipStatement();
        }

        return statement;
    }

    private Statement? ReadKeyword(Token token)
    {
        switch (token.Text)
        {
            case "if":
                cursor.Take();
                return new IfStatement(cursor.Span(token), ReadOrBroken());
            case "else":
                cursor.Take();
                return new ElseStatement(cursor.Span(token), ReadElseIf());
            case "end":
                return new EndStatement(cursor.Span(cursor.Take()));
            case "for":
                cursor.Take();
                return ReadFor(token);
            case "case":
                cursor.Take();
                return new CaseStatement(cursor.Span(token), ReadOrBroken());
            case "when":
                cursor.Take();
                return new WhenStatement(cursor.Span(token), ReadChoices());
            case "with":
                cursor.Take();
                return new WithStatement(cursor.Span(token), ReadOrBroken());
            case "capture":
                cursor.Take();
                return new CaptureStatement(cursor.Span(token), _expressions.ReadBasic() ?? Broken(token));
            case "break":
                return new JumpStatement(cursor.Span(cursor.Take()), token.Text, new JumpStep(Flow.Break));
            case "continue":
                return new JumpStatement(cursor.Span(cursor.Take()), token.Text, new JumpStep(Flow.Continue));
            case "ret":
                return ReadReturn();
            default:
                return Keywords.Instead(token.Text) is { } instead ? ReadLeftOut(token, instead) : null;
        }
    }

    /// <summary>A statement that is left out still opens its block, so that its end is not reported as well.</summary>
    private Statement? ReadLeftOut(Token token, string instead)
    {
        cursor.Report(TemplateSyntaxErrors.LeftOut(cursor.Span(token), token.Text, "this statement", instead));
        cursor.SkipStatement();
        return token.Text is "while" or "func" or "wrap" or "tablerow"
            ? new IfStatement(cursor.Span(token), Broken(token))
            : new OutputStatement(cursor.Span(token), Broken(token));
    }

    private Expression ReadOrBroken() => _expressions.Read() ?? Broken(cursor.Current);

    private LiteralExpression Broken(Token token) => new(cursor.Span(token), NullNode.Instance);

    private Expression? ReadElseIf()
    {
        if (!cursor.Current.IsName("if"))
            return null;

        cursor.Take();
        return ReadOrBroken();
    }

    private JumpStatement ReadReturn()
    {
        var token = cursor.Take();
        var value = cursor.Current.Kind is TokenKind.Separator or TokenKind.End ? null : _expressions.Read();
        if (value is not null && scope.FunctionDepth == 0)
            cursor.Report(TemplateSyntaxErrors.LeftOut(value.Span, "ret", "a value of a template", "Let the template render the value, and use 'ret' alone to leave it."));

        return new JumpStatement(cursor.Span(token), token.Text, new JumpStep(Flow.Return, value));
    }

    private ImmutableArray<Expression> ReadChoices()
    {
        var choices = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            cursor.SkipLineBreaks();
            choices.Add(_expressions.ReadChoice() ?? Broken(cursor.Current));
        }
        while (cursor.TryTake(",") || cursor.TryTake("||"));

        return choices.ToImmutable();
    }

    private ForStatement ReadFor(Token token)
    {
        var name = cursor.Current;
        var span = cursor.Span(name);
        Expression variable = name.Kind switch
        {
            TokenKind.Name when !Keywords.IsKeyword(name.Text) => scope.Variable(span, name.Text),
            TokenKind.Local when name.Text.Length > 1 && !char.IsAsciiDigit(name.Text[1]) => scope.Local(span, name.Text),
            _ => scope.Variable(span, string.Empty),
        };
        if (variable is VariableExpression { Name.Length: 0 })
            cursor.Report("the loop's variable");

        cursor.Take();
        if (!cursor.Current.IsName("in"))
        {
            cursor.Report("'in'");
            cursor.SkipStatement();
            return new ForStatement(cursor.Span(token), variable, new LoopOptions(Broken(token), null, null, false));
        }

        cursor.Take();
        _expressions.IsLoopHeader = true;
        var options = ReadOptions(ReadOrBroken());
        _expressions.IsLoopHeader = false;
        return new ForStatement(cursor.SpanFrom(token.Start), variable, options);
    }

    private LoopOptions ReadOptions(Expression source)
    {
        var options = new LoopOptions(source, null, null, false);
        while (cursor.Current.Kind == TokenKind.Name && cursor.Current.Text is "limit" or "offset" or "reversed")
        {
            var option = cursor.Take();
            if (option.Text == "reversed")
            {
                options = options with { IsReversed = true };
                continue;
            }

            if (!cursor.Expect(":"))
                break;

            var value = _expressions.ReadBasic() ?? Broken(option);
            options = option.Text == "limit" ? options with { Limit = value } : options with { Offset = value };
        }

        return options;
    }

    private Statement? ReadPlain()
    {
        var start = cursor.Current.Start;
        if (_expressions.Read() is not { } expression)
            return null;

        var token = cursor.Current;
        if (token.Kind == TokenKind.Symbol && token.Text is "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=")
        {
            cursor.Take();
            return ReadAssignment(start, expression, token.Text);
        }

        if (token.Is("++") || token.Is("--"))
        {
            cursor.Take();
            cursor.Report(TemplateSyntaxErrors.LeftOut(cursor.Span(token), token.Text, "an operator that changes its operand", "Write 'x = x + 1'."));
        }

        return new OutputStatement(cursor.SpanFrom(start), expression);
    }

    private AssignStatement? ReadAssignment(int start, Expression target, string symbol)
    {
        var isAssignable = target is VariableExpression or LocalExpression or MemberExpression or IndexExpression;
        if (!isAssignable)
            cursor.Report(TemplateSyntaxErrors.Unexpected(target.Span, "an expression before '='", "a variable"));
        else if (scope.FunctionDepth > 0 && target is not LocalExpression)
            cursor.Report(TemplateSyntaxErrors.FunctionHasSideEffect(target.Span));

        var value = _expressions.Read();
        return value is null || !isAssignable ? null : new AssignStatement(cursor.SpanFrom(start), target, symbol, value);
    }
}
