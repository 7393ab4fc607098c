// SPDX-License-Identifier: MIT

using Render.Templates.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>An item of a list.</summary>
internal sealed class ItemStep(NodeTemplate value) : Step
{
    /// <summary>The item.</summary>
    public NodeTemplate Value { get; } = value;

    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        if (Value.Build(context) is { } built)
            sink.Item(built);
        else
            sink.Fail();

        return Ended(context);
    }
}
