// SPDX-License-Identifier: MIT

using Render.Templates.Expressions;
using Render.Templates.Functions;
using Render.Templates.Lexing;

namespace Render.Templates.Parsing;

/// <summary>The arguments of a call as they were written.</summary>
internal sealed class ArgumentList
{
    private readonly List<(Token? Name, Expression? Value, ICallable? Function)> _all = [];

    /// <summary>True when one of them could not be read; that has been reported.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>All arguments in order.</summary>
    public IReadOnlyList<(Token? Name, Expression? Value, ICallable? Function)> All => _all;

    /// <summary>Adds a value.</summary>
    public void Add(Expression? value) => AddAny(null, value, null);

    /// <summary>Adds a function.</summary>
    public void Add(ICallable? function) => AddAny(null, null, function);

    /// <summary>Adds a named value.</summary>
    public void AddNamed(Token name, Expression? value) => AddAny(name, value, null);

    /// <summary>Puts the value of a pipe in front.</summary>
    public void Prepend(Expression value) => _all.Insert(0, (null, value, null));

    private void AddAny(Token? name, Expression? value, ICallable? function)
    {
        IsBroken |= value is null && function is null;
        _all.Add((name, value, function));
    }
}
