// SPDX-License-Identifier: MIT

namespace Render.Templates;

/// <summary>The variables that a template and its includes assign, each with a slot. Filled while compiling, read-only afterwards.</summary>
internal sealed class Symbols
{
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>Number of slots.</summary>
    public int Count => _names.Count;

    /// <summary>The names by slot.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The slot of a name, made when it is new.</summary>
    public int Slot(string name)
    {
        if (_slots.TryGetValue(name, out var slot))
            return slot;

        _slots.Add(name, _names.Count);
        _names.Add(name);
        return _names.Count - 1;
    }
}
