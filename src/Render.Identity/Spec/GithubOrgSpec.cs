// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A GitHub organisation.</summary>
[SpecType("A GitHub organisation.")]
public sealed record GithubOrgSpec : SpecObject
{
    /// <summary>Its name.</summary>
    [Spec("Name of the organisation.", min: 1, max: 100, isPublic: true)]
    public required string Name { get; init; }

    /// <summary>Its teams.</summary>
    [Spec("Teams of which a user must be in one; all members when absent.", max: 200, isPublic: true)]
    public SpecList<string> Teams { get; init; } = new();
}
