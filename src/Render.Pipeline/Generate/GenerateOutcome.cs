// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;

namespace Render.Pipeline.Generate;

/// <summary>What was drawn, without its value.</summary>
/// <param name="Run">The stages up to Validate.</param>
/// <param name="Place">Where it stands now; null when nothing was drawn.</param>
/// <param name="PasswordKey">Where the password of a hash stands; null when the value is no hash.</param>
/// <param name="Diagnostics">All findings, in the one order.</param>
public sealed record GenerateOutcome(RunOutcome Run, SopsPlace? Place, string? PasswordKey, ImmutableArray<Diagnostic> Diagnostics);
