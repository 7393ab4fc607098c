// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Templates.Rendering;
using Render.Yaml;

namespace Render.Templates.Nodes;

/// <summary>A scalar that is built from text, values and inline control flow.</summary>
/// <param name="steps">What writes the text.</param>
/// <param name="origin">Where the scalar stands.</param>
/// <param name="shape">How its ends are treated and what it becomes.</param>
internal sealed class TextTemplate(Step steps, TemplateOrigin origin, TextShape shape) : NodeTemplate
{
    /// <inheritdoc/>
    public override Node? Build(RenderContext context)
    {
        var sink = new TextSink(context, shape.IsPlain);
        steps.Run(context, sink);
        if (sink.HasFailed || context.IsStopped)
            return null;

        if (shape.IsPlain)
            sink.TrimLiteralEnd();
        else if (shape.Chomping is { } chomping)
            sink.Chomp(chomping);

        if (shape.IsPlain && sink.StartsAsStructure is { } mark)
            return context.Fail(TemplateRenderErrors.StartsAsStructure(origin.Span, mark));

        // Only the author's own words are typed by the rules of YAML; a value is never retyped.
        var node = sink.ToNode();
        return shape.IsPlain && !shape.IsTagged && !sink.HasValue && node is StringNode text
            ? History.Place(ScalarResolver.Resolve(text.Value, origin.Span, context.Diagnostics).With(default, []), origin)
            : History.Place(node, origin);
    }
}
