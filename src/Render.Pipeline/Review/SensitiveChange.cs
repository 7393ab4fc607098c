// SPDX-License-Identifier: MIT

namespace Render.Pipeline.Review;

/// <summary>A change of what decides who gets in, or where secrets come from and go to.</summary>
/// <param name="Kind">What changes, such as <c>issuer</c>.</param>
/// <param name="File">The file of the repository.</param>
/// <param name="Text">The place and what happens there, without values.</param>
public sealed record SensitiveChange(string Kind, string File, string Text)
{
    /// <summary>The environment whose own spec it is; null for what several share.</summary>
    public string? Environment { get; init; }
}
