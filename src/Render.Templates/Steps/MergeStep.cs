// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary><c>&lt;&lt;: value</c>: the entries of a map, behind those that are written.</summary>
internal sealed class MergeStep(SourceSpan span, NodeTemplate value) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        if (value.Build(context) is { } built)
            sink.Merge(built, span);
        else
            sink.Fail();

        return Ended(context);
    }
}
