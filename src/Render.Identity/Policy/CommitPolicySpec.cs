// SPDX-License-Identifier: MIT

using Render.Identity.Spec;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Policy;

/// <summary>What may go into the output repository without a second look.</summary>
[SpecType("What may go into the output repository without a second look.")]
public sealed record CommitPolicySpec : SpecObject
{
    /// <summary>The environments whose changes need an approval; null for all that are not disposable.</summary>
    [Spec("The environments whose changes need an approval.", derived: "every environment that is not disposable", max: 10000, isPublic: true)]
    public SpecList<string>? Protected { get; init; }

    /// <summary>What becomes of a commit that would take fields over from other managers.</summary>
    [Spec("What becomes of a commit that would take fields over from other managers.")]
    public ConflictPolicy Conflicts { get; init; }

    /// <summary>True when changes of an environment need an approval.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="isDisposable">True when its spec says so; false for one whose spec is gone.</param>
    public bool IsProtected(string environment, bool isDisposable) => Protected?.Contains(environment, StringComparer.Ordinal) ?? !isDisposable;
}
