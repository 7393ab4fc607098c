// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Output.Ownership;

namespace Render.Output;

/// <summary>All files of an environment but its ownership record, ordered by path.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="Files">The files.</param>
public sealed record OutputTree(string Environment, ImmutableArray<OutputFile> Files)
{
    /// <summary>Parts that are left out until their clients have IDs.</summary>
    public ImmutableArray<WaitingPart> Waiting { get; init; } = [];
}
