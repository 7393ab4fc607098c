// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Core.Contracts;

/// <summary>One way in which a tree breaks its schema: the deepest relevant one, worded for people.</summary>
/// <param name="Span">The offending key or value.</param>
/// <param name="Path">Path of the offending value.</param>
/// <param name="SchemaLocation">Where the constraint stands: schema URI and JSON pointer.</param>
/// <param name="Keyword">The violated keyword, such as <c>required</c>.</param>
/// <param name="Message">What was found and what was expected; never a value of the instance unless the schema marks it public.</param>
/// <param name="Hint">A near miss or what to do; null when there is none.</param>
public sealed record SchemaViolation(SourceSpan Span, NodePath Path, string SchemaLocation, string Keyword, string Message, string? Hint);
