// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Pipeline.Explain;

/// <summary>A rendered value and how it came to be.</summary>
/// <param name="File">The output file.</param>
/// <param name="Path">The value's path.</param>
/// <param name="Value">The value.</param>
/// <param name="Chain">Template, spec, base and rules: what the value's own history tells, nearest first.</param>
/// <param name="Span">The value's own place; unknown for values that were built.</param>
public sealed record ExplainedValue(string File, string Path, Node Value, ImmutableArray<Origin> Chain, SourceSpan Span);
