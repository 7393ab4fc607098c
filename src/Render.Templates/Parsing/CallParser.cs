// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Expressions;
using Render.Templates.Functions;
using Render.Templates.Lexing;

namespace Render.Templates.Parsing;

/// <summary>Reads the arguments of calls and binds them to parameters.</summary>
internal sealed class CallParser(ExpressionParser expressions, TokenCursor cursor, PageScope scope)
{
    /// <summary>Reads <c>(a, b)</c> after a function's name.</summary>
    public Expression? ReadExplicit(FunctionName function, PipedValue? piped, int start)
    {
        cursor.Take();
        cursor.SkipLineBreaks();
        var arguments = new ArgumentList();
        while (!cursor.Current.Is(")") && !arguments.IsBroken)
        {
            ReadExplicitArgument(arguments);
            if (!cursor.TryTake(","))
                break;

            cursor.SkipLineBreaks();
        }

        if (arguments.IsBroken || !cursor.Expect(")"))
            return null;

        var isPiped = piped is { IsTaken: false };
        return Make(function, arguments, isPiped ? piped : null, cursor.SpanFrom(start));
    }

    /// <summary>Makes the call; null after a report.</summary>
    public Expression? Make(FunctionName function, ArgumentList arguments, PipedValue? piped, SourceSpan span)
    {
        if (piped is { IsTaken: false })
            arguments.Prepend(piped.Take());

        if (arguments.IsBroken)
            return null;

        return function.Function is { } spec ? Bind(spec, arguments, span) : MakeInclude(arguments, span);
    }

    /// <summary>Reads <c>@name</c> or <c>do … end</c> where an argument stands.</summary>
    public bool TryReadFunction(out ICallable? function)
    {
        function = null;
        if (cursor.Current.IsName("do"))
        {
            function = new AnonymousFunctionParser(cursor, scope).Read();
            return true;
        }

        if (!cursor.Current.Is("@"))
            return false;

        var start = cursor.Take().Start;
        if (cursor.TryTake("("))
        {
            var isFunction = TryReadFunction(out function);
            if (isFunction && function is not null && !cursor.Expect(")"))
                function = null;
            else if (!isFunction)
                cursor.Report("a function");

            return true;
        }

        if (FunctionTable.IsNamespace(cursor.Current.Text) && cursor.Following.Is("."))
            function = ReadAlias(start);
        else
            cursor.Report("the name of a function");

        return true;
    }

    private FunctionAlias? ReadAlias(int start)
    {
        var name = cursor.Take().Text + cursor.Take().Text + cursor.Take().Text;
        var span = cursor.SpanFrom(start);
        if (FunctionTable.Find(name) is { } spec)
            return new FunctionAlias(span, spec);

        cursor.Report(TemplateSyntaxErrors.UnknownFunction(span, name, FunctionTable.Names));
        return null;
    }

    private void ReadExplicitArgument(ArgumentList arguments)
    {
        if (cursor.Current.Kind == TokenKind.Name && cursor.Following.Is(":"))
        {
            var name = cursor.Take();
            cursor.Take();
            arguments.AddNamed(name, expressions.ReadBracketed());
        }
        else if (TryReadFunction(out var function))
        {
            arguments.Add(function);
        }
        else
        {
            arguments.Add(expressions.ReadBracketed());
        }
    }

    private CallExpression? Bind(FunctionSpec spec, ArgumentList arguments, SourceSpan span)
    {
        var values = new Expression?[spec.Parameters.Length];
        var callback = default(ICallable);
        var next = 0;
        foreach (var (name, value, function) in arguments.All)
        {
            var at = name is { } given ? Position(spec, given.Text) : next++;
            if (at < 0 || at >= spec.Parameters.Length)
            {
                cursor.Report(name is { } unknown
                    ? TemplateSyntaxErrors.UnknownParameter(cursor.Span(unknown), unknown.Text, spec)
                    : TemplateSyntaxErrors.ArgumentCount(span, spec, arguments.All.Count));
                return null;
            }

            if (spec.Parameters[at].Kind == ParameterKind.Function != function is not null)
            {
                cursor.Report(TemplateSyntaxErrors.FunctionExpected(value?.Span ?? span, spec, spec.Parameters[at], function is not null));
                return null;
            }

            values[at] = value;
            callback ??= function;
        }

        var missing = Enumerable.Range(0, values.Length).Any(i => values[i] is null && !spec.Parameters[i].IsOptional && spec.Parameters[i].Kind != ParameterKind.Function);
        if (missing || (callback is null && spec.Parameters.Any(p => p.Kind == ParameterKind.Function && !p.IsOptional)))
        {
            cursor.Report(TemplateSyntaxErrors.ArgumentCount(span, spec, arguments.All.Count));
            return null;
        }

        return new CallExpression(span, spec, [.. values], callback);
    }

    private static int Position(FunctionSpec spec, string name)
    {
        for (var i = 0; i < spec.Parameters.Length; i++)
        {
            if (spec.Parameters[i].Name == name)
                return i;
        }

        return -1;
    }

    private IncludeExpression? MakeInclude(ArgumentList arguments, SourceSpan span)
    {
        if (arguments.All is not [(null, LiteralExpression { Value: StringNode name } literal, _), ..])
        {
            cursor.Report(TemplateSyntaxErrors.IncludeNeedsName(span));
            return null;
        }

        if (scope.Session.Link(name.Value, literal.Span) is not { } page)
            return null;

        var positional = ImmutableArray.CreateBuilder<Expression>();
        var named = ImmutableArray.CreateBuilder<KeyValuePair<string, Expression>>();
        foreach (var (argument, value, _) in arguments.All.Skip(1))
        {
            if (value is null)
            {
                cursor.Report(TemplateSyntaxErrors.LeftOut(span, "do", "a function as an argument of an include", "Pass values."));
                return null;
            }

            if (argument is { } given)
                named.Add(new(given.Text, value));
            else
                positional.Add(value);
        }

        return new IncludeExpression(span, page, positional.ToImmutable(), named.ToImmutable());
    }
}
