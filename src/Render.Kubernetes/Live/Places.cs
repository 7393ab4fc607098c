// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Kubernetes.Live;

/// <summary>Where a rendered value came from: the line of the spec that a user can change, and the template that made it.</summary>
/// <param name="Main">Where to look first.</param>
/// <param name="Others">The other places.</param>
internal sealed record Places(SourceSpan Main, ImmutableArray<RelatedPlace> Others)
{
    /// <summary>The places of a node; those of the whole object when the node has none.</summary>
    public static Places Of(Node node)
    {
        var all = node.Provenance.Where(origin => origin.Span.Path?.Length > 0).ToArray();
        var main = Array.Find(all, origin => origin.Kind == OriginKind.Spec)?.Span
            ?? Array.Find(all, origin => origin.Kind == OriginKind.Template)?.Span
            ?? node.Span;
        var others = all.Where(origin => origin.Span != main).Select(origin => new RelatedPlace(origin.Span, Word(origin.Kind)));
        return new Places(main, [.. others.DistinctBy(place => place.Span)]);
    }

    private static string Word(OriginKind kind) => kind switch
    {
        OriginKind.Template => "rendered by this template line",
        OriginKind.Spec => "from this line of the spec",
        OriginKind.Base => "the base that it was laid over",
        _ => "derived here",
    };
}
