// SPDX-License-Identifier: MIT

using Render.Templates.Expressions;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>An include on a line of its own: what the other template renders joins what stands around it.</summary>
internal sealed class IncludeStep(IncludeExpression include) : Step
{
    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink) => include.Run(context, sink);
}
