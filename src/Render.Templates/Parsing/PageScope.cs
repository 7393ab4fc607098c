// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Lexing;

namespace Render.Templates.Parsing;

/// <summary>What the code of one page, or of one function in it, refers to while it is compiled.</summary>
internal sealed class PageScope(SourceText source, CompileSession session, int functionDepth = 0)
{
    private readonly Symbols _locals = new();

    /// <summary>The page's text.</summary>
    public SourceText Source { get; } = source;

    /// <summary>What the page shares with the pages that it includes.</summary>
    public CompileSession Session { get; } = session;

    /// <summary>Depth of functions around the code that is being read.</summary>
    public int FunctionDepth { get; } = functionDepth;

    /// <summary>Number of <c>$</c> variables.</summary>
    public int LocalCount => _locals.Count;

    /// <summary>The scope of a function inside this one: <c>$</c> variables are its own.</summary>
    public PageScope Function() => new(Source, Session, FunctionDepth + 1);

    /// <summary>A variable by its name.</summary>
    public VariableExpression Variable(SourceSpan span, string name) => new(span, name, Session.Symbols.Slot(name));

    /// <summary>A <c>$</c> variable by its name.</summary>
    public LocalExpression Local(SourceSpan span, string name) => new(span, name, _locals.Slot(name));

    /// <summary>A cursor over tokens of this page.</summary>
    public TokenCursor Cursor(ImmutableArray<Token> tokens) => new(tokens, Source, Session.Diagnostics);

    /// <summary>Reads tokens that are one expression, such as those inside a string; null after a report.</summary>
    public Expression? ReadWhole(ImmutableArray<Token> tokens)
    {
        var cursor = Cursor(tokens);
        var expression = new ExpressionParser(cursor, this).ReadBracketed();
        if (expression is null || cursor.Current.Kind == TokenKind.End)
            return expression;

        cursor.Report("'}'");
        return null;
    }
}
