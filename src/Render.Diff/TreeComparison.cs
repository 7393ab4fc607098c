// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Nodes;
using Render.Diff.Lists;
using Render.Diff.Masking;

namespace Render.Diff;

/// <summary>One walk over two trees at once.</summary>
internal sealed class TreeComparison(DiffOptions options)
{
    private readonly ImmutableArray<TreeChange>.Builder _changes = ImmutableArray.CreateBuilder<TreeChange>();

    public ImmutableArray<TreeChange> Changes => _changes.ToImmutable();

    public void Compare(DiffPath path, Node? before, Node? after)
    {
        switch (before, after)
        {
            case (null, null):
                break;
            case (null, not null):
                Add(path, ChangeKind.Added, null, after);
                break;
            case (not null, null):
                Add(path, ChangeKind.Removed, before, null);
                break;
            case (MapNode old, MapNode made):
                CompareMaps(path, old, made);
                break;
            case (ListNode old, ListNode made):
                new ListComparison(this, path, namesOnly: options.HidesBefore).Compare(old, made);
                break;
            case (SecretNode, _) or (_, SecretNode):
                CompareSecrets(path, before, after);
                break;
            case (EmbeddedNode, _) or (_, EmbeddedNode):
                CompareDocuments(path, before, after);
                break;
            default:
                if (!NodeEquality.Equal(before, after))
                    Add(path, ChangeKind.Changed, before, after);

                break;
        }
    }

    public void Add(DiffPath path, ChangeKind kind, Node? before, Node? after)
    {
        var hides = options.HidesBefore && before is not null && (after is null || before.Kind != after.Kind || options.IsSensitive(path));
        _changes.Add(new TreeChange(path, kind, hides && before is not null ? Masks.Hide(before) : before, after));
    }

    private void CompareMaps(DiffPath path, MapNode before, MapNode after)
    {
        var entries = before.Entries.Concat(after.Entries.Where(entry => before.IndexOf(entry.Key) < 0)).ToImmutableArray();
        foreach (var key in CanonicalKeyOrder.Sort(entries).Select(entry => entry.Key))
            Compare(path.Key(key), before[key], after[key]);
    }

    private void CompareSecrets(DiffPath path, Node before, Node after)
    {
        if (before is SecretNode old && after is SecretNode made)
        {
            if (!old.Expression.Equals(made.Expression) || options.HasSameValue?.Invoke(old, made) == false)
                Add(path, ChangeKind.Changed, old, made);

            return;
        }

        if (after is not SecretNode secret || (options.CompareSecret is null && !options.HidesBefore))
        {
            Add(path, ChangeKind.Changed, before, after);
            return;
        }

        // What stands on the other side may be the secret itself: it is asked about and never kept.
        var equality = before is StringNode text ? options.CompareSecret?.Invoke(secret, text.Value) ?? SecretEquality.Unknown : SecretEquality.Different;
        if (equality != SecretEquality.Equal)
            _changes.Add(new TreeChange(path, equality == SecretEquality.Different ? ChangeKind.Changed : ChangeKind.NotCompared, Masks.Hide(before), secret));
    }

    private void CompareDocuments(DiffPath path, Node before, Node after)
    {
        if (Open(before, after) is { } old && Open(after, before) is { } made && old.Format == made.Format)
            Compare(path.Then(DiffStep.Into.Document), old.Content, made.Content);
        else
            _changes.Add(new TreeChange(path, ChangeKind.Changed, Masks.Hide(before), after));
    }

    /// <summary>The document, or a text read as the document that the other side says it is; null when it is not one.</summary>
    private EmbeddedNode? Open(Node node, Node other)
    {
        if (node is EmbeddedNode document)
            return document;

        if (node is not StringNode text || other is not EmbeddedNode { Format: var format })
            return null;

        var content = format == EmbeddedFormat.Base64 ? Decode(text.Value) : options.ReadDocument(format, text.Value);
        return content is null ? null : new EmbeddedNode(format, content, text.Span, text.Provenance);
    }

    private static StringNode? Decode(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
            return null;

        var strict = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
        try
        {
            return new StringNode(strict.GetString(bytes, 0, length));
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
