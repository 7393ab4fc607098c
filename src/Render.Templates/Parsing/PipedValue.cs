// SPDX-License-Identifier: MIT

using Render.Templates.Expressions;

namespace Render.Templates.Parsing;

/// <summary>The value before a pipe, waiting for the first call after it.</summary>
internal sealed class PipedValue(Expression value, int start)
{
    /// <summary>True once a call took it.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Where the value begins in the template.</summary>
    public int Start { get; } = start;

    /// <summary>The value, for the call that takes it.</summary>
    public Expression Take()
    {
        IsTaken = true;
        return value;
    }
}
