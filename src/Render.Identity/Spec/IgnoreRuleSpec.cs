// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A difference between a cluster and what is rendered that is known and not shown, for a while.</summary>
[SpecType("A difference that 'render diff' does not show, for a reason and until a day.")]
public sealed record IgnoreRuleSpec : SpecObject
{
    /// <summary>Which objects.</summary>
    [Spec("The object as Kind/namespace/name, or Kind/name where it has no namespace; '*' stands for any text.", pattern: "^[A-Za-z0-9*]+(/[A-Za-z0-9.:*-]+){1,2}$", max: 512, isPublic: true)]
    public required string Object { get; init; }

    /// <summary>Which place.</summary>
    [Spec("The place as the diff shows it, such as 'spec.replicas', and everything below it; '*' stands for any text.", min: 1, max: 1024, isPublic: true)]
    public required string Path { get; init; }

    /// <summary>Why.</summary>
    [Spec("Why the difference does not matter.", min: 10, max: 1000)]
    public required string Reason { get; init; }

    /// <summary>Until when.</summary>
    [Spec("Last day on which the difference is not shown, as \"YYYY-MM-DD\".", format: "date", isPublic: true)]
    public required DateOnly Until { get; init; }
}
