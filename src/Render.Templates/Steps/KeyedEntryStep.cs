// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>An entry whose key is interpolated; it must come out as a text.</summary>
internal sealed class KeyedEntryStep(NodeTemplate key, SourceSpan keySpan, NodeTemplate value) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        var name = key.Build(context);
        var built = value.Build(context);
        if (name is not null and not NullNode && built is not null && Scalars.TryText(name) is { } text)
        {
            sink.Entry(new MapEntry(text, keySpan, built));
        }
        else
        {
            sink.Fail();
            if (name is not null && (name is NullNode || Scalars.TryText(name) is null))
                context.Fail(name is SecretNode ? TemplateRenderErrors.SecretKey(keySpan) : TemplateRenderErrors.KeyNeedsText(keySpan, name));
        }

        return Ended(context);
    }
}
