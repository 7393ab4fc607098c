// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Render.Core.Nodes;
using Render.Diff;
using Render.Diff.Live;
using Render.Diff.Masking;
using Render.Kubernetes.Live.Desired;
using Render.Kubernetes.Live.Fields;
using Render.Kubernetes.Live.Flux;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Compares what an object is with what it would become, and words each difference so that it can be shown.</summary>
/// <param name="secrets">Gives values to compare with.</param>
/// <param name="applier">The field manager that applies.</param>
internal sealed class ObjectComparer(SecretReader secrets, string applier)
{
    private const string OnlyFormat = "the content is the same, only its formatting differs";
    private const string SameCertificates = "the certificates are the same, only the text around them differs";

    /// <summary>The differences; none for an object that stays as it is.</summary>
    /// <param name="live">What it is; null when it does not exist.</param>
    /// <param name="after">What it would become, as the server answered.</param>
    /// <param name="desired">What was rendered.</param>
    public ImmutableArray<LiveChange> Compare(MapNode? live, MapNode after, DesiredObject desired)
    {
        // Most objects stay as they are, and it is the reading of their documents that takes long.
        if (live is not null && NodeEquality.Equal(Strip(live, desired), Strip(after, desired)) && CanReadAll(desired.Tree))
            return [];

        var known = Strip(new Annotated(secrets, desired.IsSecret).Lay(after, desired.Tree, live), desired);
        var before = live is null ? null : Strip(live, desired);
        var changes = TreeDiff.Compare(before, known, Options(desired)).Where(change => !ValueEquality.IsSame(change)).ToImmutableArray();
        var formats = before is null ? [] : Formats(DiffPath.Root, before, Strip(after, desired), known).Where(path => !changes.Any(change => change.Path.Touches(path)));
        var owners = new FieldOwners(FieldManager.Of(live), applier);
        return
        [
            .. changes.Select(change => Word(change, desired.IsSecret) with { Owner = owners.Of(change.Path) }),
            .. formats.Select(path => new LiveChange(new TreeChange(path, ChangeKind.Changed, null, null)) { Remark = OnlyFormat, Owner = owners.Of(path) }),
        ];
    }

    /// <summary>True when every secret of the object has a value here, so that none is left uncompared.</summary>
    private bool CanReadAll(Node node) => node switch
    {
        SecretNode secret => secrets(secret) is not null,
        EmbeddedNode embedded => CanReadAll(embedded.Content),
        MapNode map => map.Entries.All(entry => CanReadAll(entry.Value)),
        ListNode list => list.Items.All(CanReadAll),
        _ => true,
    };

    private static MapNode Strip(MapNode tree, DesiredObject desired)
    {
        var shown = ServerFields.Strip(tree);
        return desired.HasOwner ? shown : FluxOwner.Unlabelled(shown);
    }

    /// <summary>How live objects are compared with rendered ones.</summary>
    public DiffOptions Options(DesiredObject desired) => new()
    {
        ReadDocument = DocumentText.Read,
        CompareSecret = CompareSecret,
        HidesBefore = desired.IsSecret,
    };

    private SecretEquality CompareSecret(SecretNode secret, string live)
    {
        if (secret.Expression is MaskedLeaf)
            return SecretEquality.Different;
        if (secrets(secret) is not { } value)
            return SecretEquality.Unknown;

        return CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(value), Encoding.UTF8.GetBytes(live)) ? SecretEquality.Equal : SecretEquality.Different;
    }

    private static LiveChange Word(TreeChange change, bool isSecretKind)
    {
        var hidden = CertificateText.HoldsKey(change.Before) || CertificateText.HoldsKey(change.After)
            ? change with { Before = Hidden(change.Before), After = Hidden(change.After) }
            : change;

        // Outside of Secrets values are public as a rule; what is called a password there is hidden all the same.
        if (!isSecretKind && hidden.Before is StringNode or MapNode or ListNode)
            hidden = hidden with { Before = SensitiveLeaves.Hide(hidden.Path, hidden.Before) };

        var (before, after) = (CertificateText.Read(hidden.Before), CertificateText.Read(hidden.After));
        return new LiveChange(hidden)
        {
            CertificatesBefore = before,
            CertificatesAfter = after,
            Remark = !before.IsEmpty && before.SequenceEqual(after) ? SameCertificates : null,
        };
    }

    private static Node? Hidden(Node? node) => node is null ? null : Masks.Hide(node);

    /// <summary>The documents whose text is not the same byte for byte.</summary>
    private static IEnumerable<DiffPath> Formats(DiffPath path, Node before, Node after, Node known) => (before, after, known) switch
    {
        (StringNode old, StringNode made, EmbeddedNode) => old.Value == made.Value ? [] : [path],
        (MapNode old, MapNode made, MapNode inner) => made.Entries.SelectMany(entry => old[entry.Key] is { } value && inner[entry.Key] is { } annotated
            ? Formats(path.Key(entry.Key), value, entry.Value, annotated)
            : []),
        (ListNode old, ListNode made, ListNode inner) when old.Items.Length == made.Items.Length && made.Items.Length == inner.Items.Length =>
            made.Items.SelectMany((item, at) => Formats(path.Then(new DiffStep.Position(at, at)), old.Items[at], item, inner.Items[at])),
        _ => [],
    };
}
