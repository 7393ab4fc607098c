// SPDX-License-Identifier: MIT

namespace Render.Secrets.Redaction;

/// <summary>A stretch of a text that is a form of a secret, or a long part of one.</summary>
/// <param name="Start">First byte.</param>
/// <param name="End">Byte after the last.</param>
/// <param name="Secret">Which secret, as the index counts them.</param>
internal readonly record struct FormHit(int Start, int End, int Secret);
