// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Schema.Validation;

/// <summary>A node on the way through an instance, as violations need it.</summary>
/// <param name="Node">The node.</param>
/// <param name="Path">The way to it.</param>
/// <param name="Key">Its key; null for items and the root.</param>
/// <param name="KeySpan">Where its key stands; <see cref="SourceSpan.None"/> for items and the root.</param>
/// <param name="Around">A known place around it, for nodes that were built rather than read.</param>
internal sealed record Place(Node Node, NodePath Path, string? Key, SourceSpan KeySpan, SourceSpan Around)
{
    /// <summary>True when a schema on this value says that it may be printed.</summary>
    public bool IsPublic { get => field && !IsSecret; init; }

    /// <summary>True within a reference to a secret: what stands there by mistake may be the secret itself.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What stands there, in words: kind and size, or the value where it may be printed.</summary>
    public string Found => Wording.Found(Node, IsPublic);

    /// <summary>Where to point for the value.</summary>
    public SourceSpan ValueSpan => FirstKnown(Node.Span, KeySpan, Around);

    /// <summary>Where to point for something that is missing in the value: its key, or its first character.</summary>
    public SourceSpan OwnerSpan => KeySpan.IsKnown ? KeySpan : StartOf(FirstKnown(Node.Span, Around));

    /// <summary>The root of an instance.</summary>
    public static Place Root(Node node) => new(node, NodePath.Root, null, SourceSpan.None, SourceSpan.None);

    /// <summary>The value of an entry.</summary>
    public Place Entry(MapEntry entry) => new(entry.Value, Path.Key(entry.Key), entry.Key, entry.KeySpan, ValueSpan) { IsSecret = IsSecret };

    /// <summary>An item.</summary>
    public Place Item(ListNode list, int index) => new(list.Items[index], Path.Index(index), null, SourceSpan.None, ValueSpan) { IsSecret = IsSecret };

    /// <summary>Where to point for a key.</summary>
    public SourceSpan KeyOf(MapEntry entry) => FirstKnown(entry.KeySpan, entry.Value.Span, ValueSpan);

    private static SourceSpan FirstKnown(params ReadOnlySpan<SourceSpan> spans)
    {
        foreach (var span in spans)
        {
            if (span.IsKnown)
                return span;
        }

        return spans[^1];
    }

    private static SourceSpan StartOf(SourceSpan span) => span with { EndLine = span.Line, EndColumn = span.Column };
}
