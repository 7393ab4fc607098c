// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Policy;
using Render.Identity.Spec;
using Render.Pipeline.Diff;

namespace Render.Pipeline.Policies;

/// <summary>What the policy says about the secrets of one environment.</summary>
/// <param name="policy">The policy.</param>
/// <param name="spec">The environment.</param>
public sealed class SecretsPolicy(SecretsPolicySpec policy, EnvironmentSpec spec)
{
    private const string From = "from";

    /// <summary>True for an object that holds secrets.</summary>
    public static bool IsSecret(ObjectRef target) => IsSecret(target.Type);

    /// <summary>True for the kind that holds secrets.</summary>
    public static bool IsSecret(GroupVersionKind kind) => kind is { Group: "", Kind: "Secret" };

    /// <summary>True when some live Secret may not be read.</summary>
    public bool LimitsReads => policy.Readable is not null;

    /// <summary>True when a live Secret may be read.</summary>
    /// <param name="cluster">The cluster's name in the spec.</param>
    /// <param name="namespace">The Secret's namespace.</param>
    /// <param name="name">The Secret's name.</param>
    public bool MayRead(string cluster, string? @namespace, string name) =>
        policy.Readable?.Any(entry => entry.Allows(spec.Name, cluster, ContextOf(cluster), @namespace, name)) ?? true;

    /// <summary>Checks the spec: its live Secrets as sources, wherever they stand, and its recipients.</summary>
    public ImmutableArray<Diagnostic> Check() => [.. Sources(spec.Source), .. Recipients()];

    /// <summary>Checks what a comparison with the clusters would read: the live counterparts of the Secrets that are rendered.</summary>
    public ImmutableArray<Diagnostic> Check(DesiredState desired) =>
    [
        .. desired.Manifests.Where(manifest => IsSecret(manifest.Object) && !MayRead(manifest.Cluster, manifest.Object.Namespace, manifest.Object.Name))
            .Select(manifest => NotReadable(manifest.Tree, manifest.Cluster, manifest.Object.Namespace, manifest.Object.Name, "for a comparison")),
    ];

    /// <summary>Checks for whom a file of secrets is encrypted that is to take one more.</summary>
    /// <param name="file">The file.</param>
    /// <param name="readers">Who can decrypt it.</param>
    public ImmutableArray<Diagnostic> Check(SourceSpan file, IEnumerable<string> readers) =>
        [.. readers.Where(reader => !MayEncryptTo(reader)).Select(reader => PolicyErrors.RecipientNotAllowed(file, spec.Name, reader))];

    private IEnumerable<Diagnostic> Sources(Node node) => node switch
    {
        MapNode map when Text(map, From) == ClusterSecretSpec.Word => Source(map),
        MapNode map => map.Values.SelectMany(Sources),
        ListNode list => list.Items.SelectMany(Sources),
        _ => [],
    };

    private IEnumerable<Diagnostic> Source(MapNode map)
    {
        var (cluster, @namespace, name) = (Text(map, "cluster"), Text(map, "namespace"), Text(map, "name"));
        return cluster is not null && name is not null && !MayRead(cluster, @namespace, name) ? [NotReadable(map, cluster, @namespace, name, "as a source")] : [];
    }

    private IEnumerable<Diagnostic> Recipients()
    {
        var recipients = spec.Secrets.Sops?.Recipients ?? new SpecList<string>();
        for (var i = 0; i < recipients.Count; i++)
        {
            if (!MayEncryptTo(recipients[i]))
                yield return PolicyErrors.RecipientNotAllowed(recipients.SpanOf(i), spec.Name, recipients[i]);
        }
    }

    /// <summary>The policy lists recipients of age: where it lists any, keys of other kinds are none of them.</summary>
    private bool MayEncryptTo(string recipient) => policy.Recipients?.Any(entry => entry.Allows(spec.Name, recipient)) != false;

    private Diagnostic NotReadable(Node place, string cluster, string? @namespace, string name, string why) =>
        PolicyErrors.SecretNotReadable(Places.OfTemplate(place), spec.Name, $"{cluster}/{@namespace}/{name}", why, ContextOf(cluster));

    private string? ContextOf(string cluster) => spec.Clusters.TryGet(cluster, out var declared) ? declared.Context : null;

    private static string? Text(MapNode map, string key) => (map[key] as StringNode)?.Value;
}
