// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Yaml;

namespace Render.Kubernetes.Live.Desired;

/// <summary>
/// Makes of a rendered object what an API server reads: documents written out, secrets filled in. A secret that cannot be read here
/// takes the value that the live object has in its place, so that all the rest can be compared.
/// </summary>
internal sealed class SendableTree(SecretReader secrets)
{
    private const string StandIn = "render-did-not-read-this-secret";

    /// <summary>How many secrets could not be read.</summary>
    public int Missing { get; private set; }

    /// <summary>The object to send.</summary>
    /// <param name="desired">As rendered.</param>
    /// <param name="live">As it is; null when it does not exist.</param>
    public MapNode Fill(MapNode desired, MapNode? live) =>
        desired.WithEntries([.. desired.Entries.Select(entry => entry with { Value = Fill(entry.Value, live?[entry.Key]) })]);

    private Node Fill(Node node, Node? live)
    {
        switch (node)
        {
            case MapNode map:
                return Fill(map, live as MapNode);
            case ListNode list:
                return list.WithItems([.. list.Items.Select((item, at) => Fill(item, ListPairs.Partner(list, at, live as ListNode)))]);
            case SecretNode secret:
                return Fill(secret, live);
            case EmbeddedNode embedded:
                return Write(embedded, live as StringNode);
            default:
                return node;
        }
    }

    private StringNode Fill(SecretNode secret, Node? live)
    {
        if (secrets(secret) is { } value)
            return new StringNode(value);

        Missing++;
        return live as StringNode ?? new StringNode(StandIn);
    }

    private static bool HoldsSecret(Node node) => node switch
    {
        SecretNode => true,
        EmbeddedNode embedded => HoldsSecret(embedded.Content),
        MapNode map => map.Entries.Any(entry => HoldsSecret(entry.Value)),
        ListNode list => list.Items.Any(HoldsSecret),
        _ => false,
    };

    private StringNode Write(EmbeddedNode embedded, StringNode? live)
    {
        // Bytes that are no text cannot be opened; as they stand they can still take the place of a secret that is not at hand.
        if (embedded is { Format: EmbeddedFormat.Base64, Content: SecretNode secret } && live is not null && secrets(secret) is null)
        {
            Missing++;
            return live;
        }

        // What lives is opened only where something may have to be taken from it.
        var inside = live is null || !HoldsSecret(embedded.Content) ? null : DocumentText.Read(embedded.Format, live.Value);
        return new StringNode(EmbeddedText.Write(new EmbeddedNode(embedded.Format, Fill(embedded.Content, inside))));
    }
}
