// SPDX-License-Identifier: MIT

using Render.Templates.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>A body that is one value: a scalar, a flow collection, an embedded document.</summary>
internal sealed class WholeStep(NodeTemplate value) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        if (value.Build(context) is { } built)
            sink.Whole(built);
        else
            sink.Fail();

        return Ended(context);
    }
}
