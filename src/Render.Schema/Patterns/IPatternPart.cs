// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Schema.Patterns;

/// <summary>A part of a pattern as an <see cref="Automaton"/> knows it: which texts match, and not how a match is found.</summary>
internal interface IPatternPart
{
    /// <summary>Lays out the places of this part in front of those that follow it.</summary>
    /// <param name="nodes">Receives the places.</param>
    /// <param name="next">The place that follows.</param>
    /// <returns>The place to begin with.</returns>
    int AddTo(AutomatonNodes nodes, int next);
}

/// <summary>One UTF-16 unit out of a set.</summary>
/// <param name="Set">The number of the set.</param>
internal sealed record UnitPart(int Set) : IPatternPart
{
    /// <inheritdoc/>
    public int AddTo(AutomatonNodes nodes, int next) => nodes.Add(new AutomatonNode(AutomatonNodeKind.Unit, next, Set));
}

/// <summary>The start or the end of the text.</summary>
/// <param name="IsStart">True for the start.</param>
internal sealed record EdgePart(bool IsStart) : IPatternPart
{
    /// <inheritdoc/>
    public int AddTo(AutomatonNodes nodes, int next) => nodes.Add(new AutomatonNode(IsStart ? AutomatonNodeKind.Start : AutomatonNodeKind.End, next));
}

/// <summary>Parts one after the other; none match the empty text.</summary>
/// <param name="Parts">The parts.</param>
internal sealed record SequencePart(ImmutableArray<IPatternPart> Parts) : IPatternPart
{
    /// <inheritdoc/>
    public int AddTo(AutomatonNodes nodes, int next) => Parts.Reverse().Aggregate(next, (following, part) => nodes.Add(part, following));
}

/// <summary>Parts of which one has to match.</summary>
/// <param name="Parts">The parts.</param>
internal sealed record ChoicePart(ImmutableArray<IPatternPart> Parts) : IPatternPart
{
    /// <inheritdoc/>
    public int AddTo(AutomatonNodes nodes, int next) =>
        Parts.Select(part => nodes.Add(part, next)).Aggregate((one, other) => nodes.Add(new AutomatonNode(AutomatonNodeKind.Fork, one, other)));
}

/// <summary>A part that comes several times.</summary>
/// <param name="Part">The part.</param>
/// <param name="Least">How often at least.</param>
/// <param name="Most">How often at most; null without a bound.</param>
internal sealed record RepeatPart(IPatternPart Part, int Least, int? Most) : IPatternPart
{
    /// <inheritdoc/>
    public int AddTo(AutomatonNodes nodes, int next)
    {
        var (entry, copies) = Most is { } most ? (AddOptional(nodes, next, most), Least) : AddLoop(nodes, next);
        for (var i = 0; i < copies && !nodes.IsTooLarge; i++)
            entry = nodes.Add(Part, entry);

        return entry;
    }

    private int AddOptional(AutomatonNodes nodes, int next, int most)
    {
        var entry = next;
        for (var i = Least; i < most && !nodes.IsTooLarge; i++)
            entry = nodes.Add(new AutomatonNode(AutomatonNodeKind.Fork, nodes.Add(Part, entry), next));

        return entry;
    }

    /// <summary>A loop, and how many copies have to go before it.</summary>
    private (int Entry, int Copies) AddLoop(AutomatonNodes nodes, int next)
    {
        var fork = nodes.Add(new AutomatonNode(AutomatonNodeKind.Fork, next, next));
        var body = nodes.Add(Part, fork);
        nodes.Set(fork, new AutomatonNode(AutomatonNodeKind.Fork, body, next));
        return Least > 0 ? (body, Least - 1) : (fork, 0);
    }
}
