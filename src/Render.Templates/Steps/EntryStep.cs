// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Nodes;
using Render.Templates.Rendering;

namespace Render.Templates.Steps;

/// <summary>An entry whose key is written.</summary>
internal sealed class EntryStep(string key, SourceSpan keySpan, NodeTemplate value) : Step
{
    // What does not depend on the model is made once and shared by all renderings.
    private readonly MapEntry? _shared = value.Shared is { } shared ? new MapEntry(key, keySpan, shared) : null;

    /// <summary>The key.</summary>
    public string Key { get; } = key;

    /// <summary>Where the key stands.</summary>
    public SourceSpan KeySpan { get; } = keySpan;

    /// <summary>The value.</summary>
    public NodeTemplate Value { get; } = value;

    /// <inheritdoc/>
    public override Flow Run(RenderContext context, Sink sink)
    {
        if (_shared is { } entry && context.CountNodes(Value.Size - 1, KeySpan))
            sink.Entry(entry);
        else if (_shared is not null)
            return Flow.Stop;
        else if (Value.Build(context) is { } built)
            sink.Entry(new MapEntry(Key, KeySpan, built));
        else
            sink.Fail();

        return Ended(context);
    }
}
