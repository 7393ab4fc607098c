// SPDX-License-Identifier: MIT

namespace Render.Bench;

/// <summary>One entry of the list in <c>Program.cs</c>.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="Title">What it measures, as the heading of its table.</param>
/// <param name="Run">Measures and fills the table.</param>
internal sealed record Benchmark(string Name, string Title, Action<BenchTable> Run);
