// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Golden.Tests;

/// <summary>What a case rendered.</summary>
/// <param name="Run">Exit code and streams.</param>
/// <param name="Files">The output folder, without the writer's own folder.</param>
public sealed record GoldenResult(CliRun Run, SortedDictionary<string, byte[]> Files);
