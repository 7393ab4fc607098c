// SPDX-License-Identifier: MIT

using System.Collections;

namespace Render.Schema.Validation;

/// <summary>Which entries of a map, or items of a list, some keyword has looked at: what <c>unevaluated…</c> asks for.</summary>
internal sealed class Evaluated
{
    private const int Inline = 64;
    private ulong _first;
    private BitArray? _rest;
    private bool _all;

    /// <summary>Marks one entry or item.</summary>
    public void Mark(int index)
    {
        if (index < Inline)
        {
            _first |= 1UL << index;
            return;
        }

        var at = index - Inline;
        _rest ??= new BitArray(Inline);
        if (at >= _rest.Length)
            _rest.Length = Math.Max(at + 1, _rest.Length * 2);

        _rest[at] = true;
    }

    /// <summary>Marks all of them.</summary>
    public void MarkAll() => _all = true;

    /// <summary>True when the entry or item is marked.</summary>
    public bool Has(int index)
    {
        if (_all)
            return true;
        if (index < Inline)
            return (_first & (1UL << index)) != 0;

        return _rest is not null && index - Inline < _rest.Length && _rest[index - Inline];
    }

    /// <summary>Takes over the marks of a branch that held.</summary>
    public void Merge(Evaluated other)
    {
        _all |= other._all;
        _first |= other._first;
        for (var i = 0; other._rest is not null && i < other._rest.Length; i++)
        {
            if (other._rest[i])
                Mark(i + Inline);
        }
    }
}
