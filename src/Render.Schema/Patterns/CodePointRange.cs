// SPDX-License-Identifier: MIT

namespace Render.Schema.Patterns;

/// <summary>A run of code points.</summary>
/// <param name="First">The first.</param>
/// <param name="Last">The last, which belongs to it.</param>
internal sealed record CodePointRange(int First, int Last);
