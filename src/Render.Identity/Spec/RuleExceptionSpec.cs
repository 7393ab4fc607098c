// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A rule that does not hold here, for a while.</summary>
[SpecType("A rule that is turned down to a note in this environment, for a reason and until a day.")]
public sealed record RuleExceptionSpec : SpecObject
{
    /// <summary>The code.</summary>
    [Spec("Code of the rule; 'render rules' lists them.", pattern: "^RND5[0-9]{3}$", isPublic: true)]
    public required string Rule { get; init; }

    /// <summary>What it is about.</summary>
    [Spec("Path in the spec that the exception is limited to, such as 'applications.headlamp'; the whole environment when absent.", isPublic: true)]
    public string? Path { get; init; }

    /// <summary>Why.</summary>
    [Spec("Why the rule does not hold here.", min: 10, max: 1000)]
    public required string Reason { get; init; }

    /// <summary>Until when.</summary>
    [Spec("Last day on which the exception counts, as \"YYYY-MM-DD\".", format: "date", isPublic: true)]
    public required DateOnly Until { get; init; }
}
