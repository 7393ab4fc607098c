// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Core.Nodes;

/// <summary>One link of a node's history. A node lists its origins nearest first: template, spec, base.</summary>
/// <param name="Kind">How the place contributed.</param>
/// <param name="Span">The place; <see cref="SourceSpan.None"/> for defaults of the model.</param>
/// <param name="Note">What derived the value, such as <c>redirect URI: issuer + "/callback"</c>; null when the kind says it all.</param>
public sealed record Origin(OriginKind Kind, SourceSpan Span, string? Note = null);
