// SPDX-License-Identifier: MIT

namespace Render.Bench;

/// <summary>How long a command took, in seconds.</summary>
/// <param name="Median">The median of all runs.</param>
/// <param name="Fastest">The fastest run: what remains on a machine that has other work to do as well.</param>
internal sealed record Timing(double Median, double Fastest);
