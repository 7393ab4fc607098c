// SPDX-License-Identifier: MIT

namespace Render.Secrets.Programs;

/// <summary>A data key wrapped for one recipient.</summary>
/// <param name="Armored">The text that age writes with <c>--armor</c>.</param>
public sealed record AgeEnvelope(string Armored);
