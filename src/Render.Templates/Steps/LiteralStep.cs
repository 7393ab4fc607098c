// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>Text of the author.</summary>
internal sealed class LiteralStep(SourceSpan span, string text) : Step
{
    /// <summary>The text.</summary>
    public string Text { get; } = text;

    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        sink.Text(Text, span);
        return Ended(context);
    }
}
