// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A CEL rule.</summary>
[SpecType("A CEL expression that must be true of the user.")]
public sealed record CelRuleSpec : SpecObject
{
    /// <summary>The expression.</summary>
    [Spec("The expression.", min: 1, max: 1024)]
    public required string Expression { get; init; }

    /// <summary>What is said when it is false.</summary>
    [Spec("Message when it is false.", min: 1, max: 256)]
    public string? Message { get; init; }
}
