// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>Steps one after the other.</summary>
internal sealed class SequenceStep(ImmutableArray<Step> steps) : Step
{
    /// <summary>Nothing to do.</summary>
    public static SequenceStep Empty { get; } = new([]);

    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        foreach (var step in steps)
        {
            var flow = step.Run(context, sink);
            if (flow != Flow.Next)
                return flow;
        }

        return Ended(context);
    }
}
