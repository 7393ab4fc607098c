// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Pipeline.Sync;

/// <summary>The objects that were read.</summary>
/// <param name="Objects">Registration and object.</param>
/// <param name="Diagnostics">Why others were not.</param>
public sealed record RegistrationAnswers(ImmutableArray<(RancherRegistration Registration, MapNode Object)> Objects, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Registrations that Rancher was asked for and does not have, or has not handled yet.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>True when a cluster could not be asked; the findings are then about the way to it, not about the input.</summary>
    public bool IsUnasked { get; init; }
}
