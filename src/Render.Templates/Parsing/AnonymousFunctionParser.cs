// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Templates.Expressions;
using Render.Templates.Functions;
using Render.Templates.Lexing;
using Render.Templates.Structure;

namespace Render.Templates.Parsing;

/// <summary>Reads <c>do … end</c> and <c>do(x, y) … end</c> within one piece of code.</summary>
internal sealed class AnonymousFunctionParser(TokenCursor cursor, PageScope outer)
{
    private readonly PageScope _scope = outer.Function();

    /// <summary>Reads the function; null after a report.</summary>
    public ICallable? Read()
    {
        const int limit = 16;
        var start = cursor.Take().Start;
        if (_scope.FunctionDepth > limit)
        {
            cursor.Report(TemplateSyntaxErrors.NestedTooDeep(cursor.SpanFrom(start), limit));
            cursor.SkipStatement();
            return null;
        }

        var parameters = ReadParameters();
        var parser = new StatementParser(cursor, _scope);
        var items = new List<TextItem>();
        var open = new Stack<Statement>();
        while (parser.SkipSeparators())
        {
            var statement = parser.ReadOne(insideFunction: open.Count == 0);
            if (statement is EndStatement && !open.TryPop(out _))
            {
                var body = new TextCompiler(_scope.Session.Diagnostics).Compile(items);
                return parameters is null ? null : new AnonymousFunction(cursor.SpanFrom(start), parameters.Value, _scope.LocalCount, body);
            }

            if (statement is null)
                continue;

            if (statement.IsOpening)
                open.Push(statement);

            if (statement is JumpStatement { Keyword: not "ret" } jump && !open.Any(opening => opening is ForStatement))
                cursor.Report(TemplateSyntaxErrors.JumpOutsideLoop(jump.Span, jump.Keyword));

            items.Add(new TextItem(statement));
        }

        cursor.Report(TemplateSyntaxErrors.BlockNotClosed(cursor.SpanFrom(start), "do"));
        return null;
    }

    private ImmutableArray<VariableExpression>? ReadParameters()
    {
        if (!cursor.Current.Is("(") || cursor.IsSpaced)
            return [];

        cursor.Take();
        var parameters = ImmutableArray.CreateBuilder<VariableExpression>();
        while (cursor.Current.Kind == TokenKind.Name)
        {
            var name = cursor.Take();
            parameters.Add(_scope.Variable(cursor.Span(name), name.Text));
            if (!cursor.TryTake(","))
                break;
        }

        return cursor.Expect(")") ? parameters.ToImmutable() : null;
    }
}
