// SPDX-License-Identifier: MIT

namespace Render.Bench;

/// <summary>What one call costs.</summary>
/// <param name="Seconds">By the clock, the median.</param>
/// <param name="ProcessorSeconds">Processor time on average, garbage collections included; a busy machine does not stretch it as much.</param>
/// <param name="Allocated">Memory on average, as text.</param>
internal sealed record CallCost(double Seconds, double ProcessorSeconds, string Allocated);
