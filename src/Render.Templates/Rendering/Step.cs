// SPDX-License-Identifier: MIT

namespace Render.Templates.Rendering;

/// <summary>One compiled step of a template: it writes into a sink, changes a variable, or decides what runs next. Immutable.</summary>
internal abstract class Step
{
    /// <summary>Runs the step. Errors are reported to the context; the steps after one that failed still run, to find more.</summary>
    public abstract Flow Run(RenderContext context, Sink sink);

    /// <summary>How a step ends that decides nothing about the flow.</summary>
    protected static Flow Ended(RenderContext context) => context.IsStopped ? Flow.Stop : Flow.Next;
}
