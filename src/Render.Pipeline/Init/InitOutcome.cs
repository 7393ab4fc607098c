// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;

namespace Render.Pipeline.Init;

/// <summary>What <c>render init</c> did.</summary>
/// <param name="Written">Files that were made or brought up to date, relative to the folder.</param>
/// <param name="HadSpecs">True when there were specs already, so that no samples were laid beside them.</param>
/// <param name="Diagnostics">What stood in the way.</param>
public sealed record InitOutcome(ImmutableArray<string> Written, bool HadSpecs, ImmutableArray<Diagnostic> Diagnostics);
