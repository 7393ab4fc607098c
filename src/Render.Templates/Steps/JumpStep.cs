// SPDX-License-Identifier: MIT

using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary><c>break</c>, <c>continue</c> and <c>ret</c>.</summary>
internal sealed class JumpStep(Flow flow, Expression? value = null) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        context.Returned = value?.Evaluate(context);
        if (value is not null && context.Returned is null)
            sink.Fail();

        return context.IsStopped ? Flow.Stop : flow;
    }
}
