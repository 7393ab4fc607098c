// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Core.Contracts;

/// <summary>The documents that one template rendered, in order. A template whose blocks all vanish renders none.</summary>
/// <param name="Documents">The roots.</param>
public sealed record RenderedDocuments(ImmutableArray<Node> Documents);
