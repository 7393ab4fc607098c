// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Identity.Policy;
using Render.Pipeline.Select;
using Render.Pipeline.Validate;

namespace Render.Pipeline;

/// <summary>What the stages up to Validate made of all selected environments.</summary>
/// <param name="Selection">Which environments.</param>
/// <param name="Environments">One outcome each, in the order of names.</param>
/// <param name="Diagnostics">The findings of all of them and of the repository, in the one order.</param>
/// <param name="Sources">The sources, for excerpts.</param>
/// <param name="Kinds">The schemas of kinds, for what the stages after Validate make.</param>
public sealed record RunOutcome(
    EnvironmentSelection Selection, ImmutableArray<EnvironmentOutcome> Environments, ImmutableArray<Diagnostic> Diagnostics, SourceCatalog Sources, KindCheck Kinds)
{
    /// <summary>The repository as the run has read it.</summary>
    public required IInputTree Inputs { get; init; }

    /// <summary>What the run was held against.</summary>
    public PolicySpec Policy { get; init; } = new();

    /// <summary>True when a finding is an error: nothing may be written.</summary>
    public bool HasErrors => Diagnostics.Any(d => d.Severity == Severity.Error);
}
