// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Templates.Rendering;

/// <summary>A place of the template as an origin, made once when the template is compiled.</summary>
/// <param name="Origin">The origin.</param>
/// <param name="Alone">The origin as a whole history, for nodes that nothing else contributed to.</param>
internal sealed record TemplateOrigin(Origin Origin, ImmutableArray<Origin> Alone)
{
    /// <summary>The place.</summary>
    public SourceSpan Span => Origin.Span;

    /// <summary>Makes the origin of a place.</summary>
    public static TemplateOrigin Of(SourceSpan span)
    {
        var origin = new Origin(OriginKind.Template, span);
        return new TemplateOrigin(origin, [origin]);
    }
}
