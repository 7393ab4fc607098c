// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Functions;

/// <summary>A function as an argument: <c>@string.upcase</c> or <c>do … end</c>.</summary>
internal interface ICallable
{
    /// <summary>Calls it; null after a report.</summary>
    Node? Invoke(RenderContext context, params ReadOnlySpan<Node> arguments);
}
