// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Yaml.Composition;

/// <summary>What an anchor names.</summary>
/// <param name="Span">Where the anchored node stands.</param>
/// <param name="Value">The node; null while it is still being read, so that an alias inside of it is noticed.</param>
internal sealed record Anchored(SourceSpan Span, Composed? Value);
