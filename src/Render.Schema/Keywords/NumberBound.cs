// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary><c>minimum</c>, <c>maximum</c> and their exclusive forms, by exact comparison.</summary>
internal sealed class NumberBound(CompiledSchema owner, string name, ExactNumber bound) : Keyword(owner, name)
{
    private readonly bool _isMinimum = name is "minimum" or "exclusiveMinimum";
    private readonly bool _isExclusive = name is "exclusiveMinimum" or "exclusiveMaximum";

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen)
    {
        if (node is not NumberNode number)
            return true;

        var order = number.Value.CompareTo(bound);
        return (order == 0 && !_isExclusive) || (_isMinimum ? order > 0 : order < 0);
    }

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report)
    {
        var expected = (_isMinimum, _isExclusive) switch
        {
            (true, false) => "at least",
            (true, true) => "more than",
            (false, false) => "at most",
            (false, true) => "less than",
        };
        var side = _isMinimum ? "below" : "above";
        Violate(report, place, place.IsPublic
            ? $"Expected {expected} {bound.Lexeme}, found {place.Found}."
            : $"Expected {expected} {bound.Lexeme}, found {place.Found} {side} that.");
    }
}
