// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;

namespace Render.Pipeline.Materialize;

/// <summary>A file with its secrets, for the one who asked for it.</summary>
/// <param name="Run">The stages up to Validate.</param>
/// <param name="File">The file's name; null when there is none.</param>
/// <param name="Bytes">Its content, secrets in clear; the caller writes it to one place and clears it.</param>
/// <param name="Diagnostics">All findings, in the one order.</param>
public sealed record MaterializeOutcome(RunOutcome Run, string? File, byte[]? Bytes, ImmutableArray<Diagnostic> Diagnostics);
