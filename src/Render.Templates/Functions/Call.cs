// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Functions;

/// <summary>One call with its arguments, already checked against the parameters: the accessors cannot fail.</summary>
internal sealed class Call(RenderContext context, SourceSpan span, FunctionSpec function, Node?[] values, ICallable? callback)
{
    /// <summary>The rendering.</summary>
    public RenderContext Context { get; } = context;

    /// <summary>Where the call stands.</summary>
    public SourceSpan Span { get; } = span;

    /// <summary>The name of the function, for messages.</summary>
    public string Name => function.Name;

    /// <summary>True when the argument was given.</summary>
    public bool Has(int at) => values[at] is not null;

    /// <summary>The argument as it is; null when it was left out.</summary>
    public Node Any(int at) => values[at] ?? NullNode.Instance;

    /// <summary>The argument's text.</summary>
    public string Text(int at) => Scalars.TryText(Any(at)) ?? string.Empty;

    /// <summary>The argument's number.</summary>
    public ExactNumber Number(int at) => Any(at) is NumberNode number ? number.Value : default;

    /// <summary>The argument's whole number.</summary>
    public int Integer(int at) => Number(at).TryGetInt64(out var value) ? (int)value : 0;

    /// <summary>The argument's truth.</summary>
    public bool Boolean(int at) => Scalars.IsTrue(Any(at));

    /// <summary>The argument's items.</summary>
    public ImmutableArray<Node> Items(int at) => Any(at) is ListNode list ? list.Items : [];

    /// <summary>The argument's map.</summary>
    public MapNode Map(int at) => Any(at) as MapNode ?? MapNode.Empty;

    /// <summary>True when a function was given as an argument.</summary>
    public bool HasCallback => callback is not null;

    /// <summary>Calls the function that was given as an argument.</summary>
    public Node? Invoke(params ReadOnlySpan<Node> arguments) => callback?.Invoke(Context, arguments);

    /// <summary>Reports an error and gives null.</summary>
    public Node? Fail(Diagnostic error) => Context.Fail(error);

    /// <summary>Reports that the function would have to look into a secret, and gives null.</summary>
    public Node? FailOnSecret() => Context.Fail(TemplateRenderErrors.LooksIntoSecret(Span, Name));

    /// <summary>A text of bounded length; null after a report.</summary>
    public Node? Bounded(string text) => Context.CanBuild(text.Length, Span) ? new StringNode(text) : null;
}
