// SPDX-License-Identifier: MIT

using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary><c>capture target … end</c>: the text in between as the value of a variable.</summary>
internal sealed class CaptureStep(Expression target, Step body) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        var text = new TextSink(context);
        var flow = body.Run(context, text);
        if (text.HasFailed || !Assignment.Write(context, target, text.ToNode()))
            sink.Fail();

        return flow;
    }
}
