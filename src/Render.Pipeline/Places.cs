// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Pipeline;

/// <summary>Where a rendered node comes from, for diagnostics about the output.</summary>
public static class Places
{
    /// <summary>The template line that rendered the node; its own place when it was not rendered.</summary>
    public static SourceSpan OfTemplate(Node node) => Find(node, OriginKind.Template) ?? node.Span;

    /// <summary>The spec value that filled the node, as a related place; empty when none did.</summary>
    public static ImmutableArray<RelatedPlace> OfSpec(Node node) =>
        Find(node, OriginKind.Spec) is { IsKnown: true } span ? [new RelatedPlace(span, "the value comes from here")] : [];

    private static SourceSpan? Find(Node node, OriginKind kind) => node.Provenance.FirstOrDefault(origin => origin.Kind == kind)?.Span;
}
