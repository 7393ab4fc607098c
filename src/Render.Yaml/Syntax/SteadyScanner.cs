// SPDX-License-Identifier: MIT

using YamlDotNet.Core;
using YamlDotNet.Core.Tokens;

namespace Render.Yaml.Syntax;

/// <summary>
/// A scanner whose look ahead stays where it is until the token is consumed. The parser looks twice behind an anchored value in
/// braces, and its own scanner would lose the comma there: <c>{ a: &amp;x 1, b: 2 }</c>.
/// </summary>
/// <param name="inner">The parser's own scanner.</param>
internal sealed class SteadyScanner(Scanner inner) : IScanner
{
    private bool _isAhead;

    /// <inheritdoc/>
    public Mark CurrentPosition => inner.CurrentPosition;

    /// <inheritdoc/>
    public Token? Current => inner.Current;

    /// <inheritdoc/>
    public bool MoveNext()
    {
        _isAhead = inner.MoveNext();
        return _isAhead;
    }

    /// <inheritdoc/>
    public bool MoveNextWithoutConsuming()
    {
        // Behind the end the parser asks once more, and expects that there is nothing.
        _isAhead = (_isAhead && inner.Current is not StreamEnd) || inner.MoveNextWithoutConsuming();
        return _isAhead;
    }

    /// <inheritdoc/>
    public void ConsumeCurrent()
    {
        _isAhead = false;
        inner.ConsumeCurrent();
    }
}
