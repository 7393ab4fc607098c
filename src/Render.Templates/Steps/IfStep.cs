// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary><c>if … else if … else … end</c>; a null condition is that of <c>else</c>.</summary>
internal sealed class IfStep(ImmutableArray<KeyValuePair<Expression?, Step>> branches) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        foreach (var (condition, body) in branches)
        {
            var decided = condition is null ? Scalars.True : condition.Evaluate(context);
            if (decided is null)
            {
                sink.Fail();
                return Ended(context);
            }

            if (Scalars.IsTrue(decided))
                return body.Run(context, sink);
        }

        return Flow.Next;
    }
}
