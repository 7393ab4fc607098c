// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary><c>case … when a, b … else … end</c>; a section without values is that of <c>else</c>.</summary>
internal sealed class CaseStep(Expression subject, ImmutableArray<KeyValuePair<ImmutableArray<Expression>, Step>> sections) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        if (subject.Evaluate(context) is not { } value)
            return Failed(context, sink);

        foreach (var (choices, body) in sections)
        {
            var matches = choices.IsEmpty ? true : Matches(context, value, choices);
            if (matches is null)
                return Failed(context, sink);

            if (matches == true)
                return body.Run(context, sink);
        }

        return Flow.Next;
    }

    private static bool? Matches(RenderContext context, Node value, ImmutableArray<Expression> choices)
    {
        foreach (var choice in choices)
        {
            if (choice.Evaluate(context) is not { } candidate)
                return null;

            if (Operators.AreEqual(value, candidate) is not { } equal)
            {
                context.Fail(TemplateRenderErrors.LooksIntoSecret(choice.Span, "case"));
                return null;
            }

            if (equal)
                return true;
        }

        return false;
    }

    private static Flow Failed(RenderContext context, Sink sink)
    {
        sink.Fail();
        return Ended(context);
    }
}
