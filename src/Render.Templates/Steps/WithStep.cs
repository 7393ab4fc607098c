// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary><c>with target … end</c>: the members of a map as variables. Assignments inside change the map and are kept where it is a variable.</summary>
internal sealed class WithStep(Expression target, Step body) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        if (target.Evaluate(context) is not { } value)
        {
            sink.Fail();
            return Ended(context);
        }

        if (value is not MapNode map)
        {
            context.Fail(TemplateRenderErrors.WithNeedsMap(target.Span, value));
            sink.Fail();
            return Flow.Next;
        }

        context.Open(map);
        var flow = body.Run(context, sink);
        var changed = context.Opened;
        context.CloseOpened();
        if (changed is not null && !ReferenceEquals(changed, map))
            Assignment.Write(context, target, changed);

        return flow;
    }
}
