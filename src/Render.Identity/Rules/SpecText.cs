// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Identity.Rules;

/// <summary>A text of the spec with its place.</summary>
/// <param name="Text">The text.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Path">Its path, or its key below the path that a rule is about.</param>
internal sealed record SpecText(string Text, SourceSpan Span, string Path);
