// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Templates.Rendering;
using Render.Yaml;

namespace Render.Templates.Nodes;

/// <summary>A tag of the core schema, such as <c>!!str</c>, on a value that is known only when it is rendered.</summary>
internal sealed class CastTemplate(string tag, NodeTemplate content, TemplateOrigin origin) : NodeTemplate
{
    /// <inheritdoc/>
    public override Node? Build(RenderContext context)
    {
        if (content.Build(context) is not { } value)
            return null;

        if (Fits(value))
            return value;

        if (value is SecretNode || Scalars.TryText(value) is not { } text)
        {
            return context.Fail(TemplateRenderErrors.TagDoesNotFit(origin.Span, tag, value));
        }

        var before = context.Diagnostics.Count;
        var typed = TagResolver.Resolve(tag, text, origin.Span, context.Diagnostics);
        return context.Diagnostics.Count > before ? null : typed.With(value.Span, value.Provenance);
    }

    private bool Fits(Node value) => tag switch
    {
        "!" or "!!str" => value is StringNode or SecretNode or EmbeddedNode,
        "!!int" => value is NumberNode number && number.Value.IsInteger,
        "!!float" => value is NumberNode,
        "!!bool" => value is BooleanNode,
        "!!null" => value is NullNode,
        "!!map" => value is MapNode,
        "!!seq" => value is ListNode,
        _ => false,
    };
}
