// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Secrets;
using static Render.Secrets.External.Trees;

namespace Render.Secrets.External;

/// <summary>
/// What it takes to copy live Secrets inside of a cluster: a SecretStore per pair of namespaces, a ServiceAccount, and a Role
/// that names the Secrets which may be read, and no others.
/// </summary>
internal sealed class ClusterStores
{
    private const string Instance = "secret-stores";
    private const string Reader = "render-secret-reader";
    private const string Rbac = "rbac.authorization.k8s.io/v1";
    private const string RbacGroup = "rbac.authorization.k8s.io";
    private readonly SortedDictionary<(string Cluster, string To, string From), SortedSet<string>> _copies = [];

    /// <summary>Remembers a copy and gives the name of the store that makes it.</summary>
    /// <param name="secret">The Secret that is made.</param>
    /// <param name="reference">The live Secret that is read.</param>
    public string Use(Manifest secret, SecretReference reference)
    {
        var from = reference.Namespace ?? string.Empty;
        var key = (secret.Cluster, secret.Object.Namespace ?? string.Empty, from);
        if (!_copies.TryGetValue(key, out var names))
        {
            names = new SortedSet<string>(StringComparer.Ordinal);
            _copies.Add(key, names);
        }

        names.Add(reference.Key);
        return StoreOf(from);
    }

    /// <summary>The objects for all copies.</summary>
    public ImmutableArray<SealedManifest> ToManifests() =>
    [
        .. _copies.Select(copy => Store(copy.Key.Cluster, copy.Key.To, copy.Key.From)),
        .. _copies.Keys.Select(copy => (copy.Cluster, copy.To)).Distinct().Select(place => Account(place.Cluster, place.To)),
        .. _copies.SelectMany(copy => Rights(copy.Key.Cluster, copy.Key.To, copy.Key.From, copy.Value)),
    ];

    private static string StoreOf(string from) => "render-from-" + from;

    private static SealedManifest Store(string cluster, string to, string from) => Object(
        cluster,
        GroupVersionKind.Of("external-secrets.io/v1", "SecretStore"),
        to,
        StoreOf(from),
        ("spec", Map(("provider", Map(("kubernetes", Map(
            ("auth", Map(("serviceAccount", Map(("name", Text(Reader)))))),
            ("remoteNamespace", Text(from)),
            ("server", Map(("caProvider", Map(("key", Text("ca.crt")), ("name", Text("kube-root-ca.crt")), ("type", Text("ConfigMap")))))))))))));

    private static SealedManifest Account(string cluster, string to) => Object(cluster, GroupVersionKind.Of("v1", "ServiceAccount"), to, Reader);

    private static IEnumerable<SealedManifest> Rights(string cluster, string to, string from, IEnumerable<string> names)
    {
        var name = $"{Reader}-{to}";
        yield return Object(cluster, GroupVersionKind.Of(Rbac, "Role"), from, name, ("rules", List(Map(
            ("apiGroups", List(Text(string.Empty))),
            ("resourceNames", List([.. names.Select(Text)])),
            ("resources", List(Text("secrets"))),
            ("verbs", List(Text("get")))))));
        yield return Object(
            cluster,
            GroupVersionKind.Of(Rbac, "RoleBinding"),
            from,
            name,
            ("roleRef", Map(("apiGroup", Text(RbacGroup)), ("kind", Text("Role")), ("name", Text(name)))),
            ("subjects", List(Map(("kind", Text("ServiceAccount")), ("name", Text(Reader)), ("namespace", Text(to))))));
    }

    private static SealedManifest Object(string cluster, GroupVersionKind kind, string space, string name, params ReadOnlySpan<(string Key, Node Value)> entries)
    {
        var tree = Map([
            ("apiVersion", Text(kind.ApiVersion)),
            ("kind", Text(kind.Kind)),
            ("metadata", Map(("name", Text(name)), ("namespace", Text(space)))),
            .. entries,
        ]);
        return new SealedManifest(new Manifest(cluster, ApplyStep.Prerequisites, Instance, new ObjectRef(kind, space, name), tree));
    }
}
