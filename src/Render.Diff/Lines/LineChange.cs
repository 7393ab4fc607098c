// SPDX-License-Identifier: MIT

namespace Render.Diff.Lines;

/// <summary>One line of a text that is compared.</summary>
/// <param name="Kind">Null for a line that stands on both sides.</param>
/// <param name="Before">Its number before, from 1; 0 for a new line.</param>
/// <param name="After">Its number after, from 1; 0 for a line that is gone.</param>
/// <param name="Text">The line without its break.</param>
public sealed record LineChange(ChangeKind? Kind, int Before, int After, string Text);
