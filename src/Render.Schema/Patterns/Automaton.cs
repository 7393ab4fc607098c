// SPDX-License-Identifier: MIT

namespace Render.Schema.Patterns;

/// <summary>
/// A pattern as a table: one look-up for each unit of a text, whatever the pattern, so that nothing can make it slow. States are made
/// when a text first leads to them. Thread-safe: a state never changes but for the states after it, which any thread may look up
/// and one at a time adds.
/// </summary>
internal sealed class Automaton
{
    private const int MaxSize = 200_000;
    private readonly AutomatonNode[] _nodes;
    private readonly int _first;
    private readonly UnitClasses _classes;
    private readonly AutomatonState _start;
    private readonly Lock _gate = new();
    private readonly Dictionary<string, AutomatonState> _states = new(StringComparer.Ordinal);
    private int _size;

    private Automaton(AutomatonNode[] nodes, int first, UnitClasses classes)
    {
        _nodes = nodes;
        _first = first;
        _classes = classes;
        _start = State(Reach([first], isStart: true, isEnd: false), isStart: true);
    }

    /// <summary>Makes the automaton of a pattern.</summary>
    /// <param name="translated">The pattern as <see cref="PatternTranslator"/> writes it.</param>
    /// <returns>The automaton; null when the pattern needs more than one, or has too many places.</returns>
    public static Automaton? Create(string translated)
    {
        var reader = new PatternPartReader(translated);
        if (reader.Read() is not { } pattern)
            return null;

        var nodes = new AutomatonNodes();
        var first = nodes.Add(pattern, AutomatonNodes.Match);
        return nodes.IsTooLarge ? null : new Automaton(nodes.ToArray(), first, new UnitClasses(reader.Sets));
    }

    /// <summary>True when some part of the text matches; null when that would take too many states.</summary>
    public bool? Matches(string text)
    {
        var state = _start;
        foreach (var unit in text)
        {
            if (state.IsSettled)
                break;

            var unitClass = _classes.Of(unit);
            if ((state.Next[unitClass] ?? Follow(state, unitClass)) is not { } next)
                return null;

            state = next;
        }

        return state.IsMatch;
    }

    private AutomatonState? Follow(AutomatonState state, int unitClass)
    {
        // A match may also begin behind the unit.
        var reached = new List<int> { _first };
        foreach (var node in state.Nodes)
        {
            if (_nodes[node] is { Kind: AutomatonNodeKind.Unit } unit && _classes.IsIn(unitClass, unit.Argument))
                reached.Add(unit.Next);
        }

        var nodes = Reach(reached, isStart: false, isEnd: false);
        var key = string.Create(nodes.Length, nodes, static (units, nodes) =>
        {
            for (var i = 0; i < nodes.Length; i++)
                units[i] = (char)nodes[i];
        });
        lock (_gate)
        {
            if (!_states.TryGetValue(key, out var next))
            {
                _size += nodes.Length + _classes.Count;
                if (_size > MaxSize)
                    return null;

                next = State(nodes, isStart: false);
                _states.Add(key, next);
            }

            return state.Next[unitClass] = next;
        }
    }

    private AutomatonState State(int[] nodes, bool isStart)
    {
        var matches = nodes.Contains(AutomatonNodes.Match);
        var isMatch = matches || Reach(nodes, isStart, isEnd: true).Contains(AutomatonNodes.Match);
        return new AutomatonState(nodes, isMatch, matches || nodes.Length == 0, _classes.Count);
    }

    /// <summary>The places that can be come to without another unit, and that ask for something.</summary>
    private int[] Reach(IEnumerable<int> from, bool isStart, bool isEnd)
    {
        var seen = new HashSet<int>();
        var pending = new Stack<int>(from);
        while (pending.TryPop(out var at))
        {
            if (!seen.Add(at))
                continue;

            var node = _nodes[at];
            if (node.Kind == AutomatonNodeKind.Fork)
                pending.Push(node.Argument);
            if (node.Kind == AutomatonNodeKind.Fork || (node.Kind == AutomatonNodeKind.Start && isStart) || (node.Kind == AutomatonNodeKind.End && isEnd))
                pending.Push(node.Next);
        }

        var places = new List<int>(seen.Count);
        foreach (var at in seen)
        {
            if (_nodes[at].Kind is AutomatonNodeKind.Match or AutomatonNodeKind.Unit or AutomatonNodeKind.End)
                places.Add(at);
        }

        places.Sort();
        return [.. places];
    }
}
