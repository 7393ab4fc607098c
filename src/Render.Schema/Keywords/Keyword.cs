// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>One check of a schema. Immutable and shared by threads.</summary>
/// <param name="owner">The schema that it belongs to.</param>
/// <param name="name">The keyword as it is written.</param>
internal abstract class Keyword(CompiledSchema owner, string name)
{
    /// <summary>The keyword as it is written.</summary>
    public string Name { get; } = name;

    /// <summary>When it runs.</summary>
    public virtual Rank Rank => Rank.Assertion;

    /// <summary>Schemas that it applies to the very same value; a circle of these would never end.</summary>
    public virtual IEnumerable<CompiledSchema> InPlace => [];

    /// <summary>The schema that it belongs to.</summary>
    protected CompiledSchema Owner { get; } = owner;

    /// <summary>True when the node passes.</summary>
    public abstract bool Holds(Node node, Evaluation run, Evaluated? seen);

    /// <summary>Adds why it does not; called only when <see cref="Holds"/> was false.</summary>
    public abstract void Explain(Place place, Evaluation run, Evaluated? seen, Report report);

    /// <summary>Adds a violation of this keyword at the value.</summary>
    protected void Violate(Report report, Place place, string message, string? hint = null) =>
        report.Add(place, place.ValueSpan, Owner, Name, message, hint);
}
