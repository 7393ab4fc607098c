// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Diff.Masking;

namespace Render.Kubernetes.Live.Desired;

/// <summary>
/// Lays what is known of a rendered object over what an API server answered: its documents are opened again, its secrets become
/// secret nodes again, and each value points to the line that rendered it. So what is compared and shown holds no secret.
/// </summary>
/// <param name="secrets">Gives values, to see whether the server kept them.</param>
/// <param name="isSecretKind">True for a Secret: what nobody rendered is hidden there.</param>
internal sealed class Annotated(SecretReader secrets, bool isSecretKind)
{
    /// <summary>The answer with what is known.</summary>
    /// <param name="answer">What the object would become.</param>
    /// <param name="desired">What was rendered.</param>
    /// <param name="live">What the object is; null when it does not exist.</param>
    public MapNode Lay(MapNode answer, MapNode desired, MapNode? live) =>
        (MapNode)answer.WithEntries([.. answer.Entries.Select(entry => Lay(entry, desired, live))]).With(desired.Span, desired.Provenance);

    private MapEntry Lay(MapEntry entry, MapNode desired, MapNode? live)
    {
        var rendered = desired[entry.Key];
        var value = rendered is null ? Unrendered(entry, live) : Lay(entry.Value, rendered, live?[entry.Key]);
        return entry with { Value = value };
    }

    private Node Lay(Node answer, Node desired, Node? live)
    {
        switch (answer, desired)
        {
            case (MapNode map, MapNode rendered):
                return Lay(map, rendered, live as MapNode);
            case (ListNode list, ListNode rendered):
                return list.WithItems([.. list.Items.Select((item, at) => ListPairs.Partner(list, at, rendered) is { } partner
                    ? Lay(item, partner, ListPairs.Partner(list, at, live as ListNode))
                    : item)]).With(rendered.Span, rendered.Provenance);
            case (StringNode text, SecretNode secret):
                return Lay(text, secret);
            case (StringNode text, EmbeddedNode embedded):
                return Lay(text, embedded, live as StringNode);
            default:
                return answer.With(desired.Span, desired.Provenance);
        }
    }

    /// <summary>A secret whose value the server did not keep is hidden, and different from everything.</summary>
    private Node Lay(StringNode answer, SecretNode secret) =>
        secrets(secret) is { } value && value != answer.Value ? Masks.Hide(answer) : secret;

    private Node Lay(StringNode answer, EmbeddedNode embedded, StringNode? live)
    {
        if (DocumentText.Read(embedded.Format, answer.Value) is not { } content)
        {
            // Not text, or no document: compared as it stands, and hidden where it was to be a secret.
            return answer.Value == live?.Value || embedded.Content is not SecretNode ? answer.With(embedded.Span, embedded.Provenance) : embedded;
        }

        var before = live is null ? null : DocumentText.Read(embedded.Format, live.Value);
        return new EmbeddedNode(embedded.Format, Lay(content, embedded.Content, before), embedded.Span, embedded.Provenance);
    }

    private Node Unrendered(MapEntry entry, MapNode? live) =>
        isSecretKind && entry.Key is not ("apiVersion" or "kind" or "metadata" or "type" or "immutable") && !NodeEquality.Equal(live?[entry.Key], entry.Value)
            ? Masks.Hide(entry.Value)
            : entry.Value;
}
