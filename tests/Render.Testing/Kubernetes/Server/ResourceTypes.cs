// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Testing.Kubernetes.Server;

/// <summary>The kinds of the server: core, workloads, and the custom ones that the recordings are about.</summary>
public static class ResourceTypes
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<ResourceType> All { get; } =
    [
        new("", "v1", "namespaces", "Namespace", false),
        Secret(),
        new("", "v1", "configmaps", "ConfigMap", true) { Fields = Declared(("", "apiVersion kind metadata data binaryData immutable")) },
        new("", "v1", "serviceaccounts", "ServiceAccount", true),
        new("", "v1", "services", "Service", true) { Lists = Keyed(("spec.ports", "port protocol")) },
        new("apps", "v1", "deployments", "Deployment", true)
        {
            Lists = Keyed(
                ("spec.template.spec.containers", "name"),
                ("spec.template.spec.containers.env", "name"),
                ("spec.template.spec.containers.ports", "containerPort protocol"),
                ("spec.template.spec.volumes", "name")),
        },
        new("networking.k8s.io", "v1", "ingresses", "Ingress", true),
        new("rbac.authorization.k8s.io", "v1", "clusterroles", "ClusterRole", false),
        new("rbac.authorization.k8s.io", "v1", "clusterrolebindings", "ClusterRoleBinding", false),
        new("apiextensions.k8s.io", "v1", "customresourcedefinitions", "CustomResourceDefinition", false),
        new("config.openshift.io", "v1", "authentications", "Authentication", false)
        {
            IsCustom = true,
            Lists = Keyed(
                ("spec.oidcProviders", "name"),
                ("spec.oidcProviders.issuer.audiences", ""),
                ("spec.oidcProviders.oidcClients", "componentNamespace componentName"),
                ("spec.oidcProviders.oidcClients.extraScopes", "")),
        },
        new("management.cattle.io", "v3", "oidcclients", "OIDCClient", false)
        {
            IsCustom = true,
            Fields = Declared(
                ("", "apiVersion kind metadata spec status"),
                ("spec", "description redirectURIs tokenExpirationSeconds refreshTokenExpirationSeconds scopes")),
            Defaults = ImmutableDictionary<string, int>.Empty
                .Add("spec.tokenExpirationSeconds", 3600)
                .Add("spec.refreshTokenExpirationSeconds", 86400),
        },
        new("management.cattle.io", "v3", "features", "Feature", false) { IsCustom = true },
        new("kustomize.toolkit.fluxcd.io", "v1", "kustomizations", "Kustomization", true) { IsCustom = true },
        new("external-secrets.io", "v1", "externalsecrets", "ExternalSecret", true) { IsCustom = true },
        new("helm.toolkit.fluxcd.io", "v2", "helmreleases", "HelmRelease", true) { IsCustom = true },
    ];

    private static ResourceType Secret() => new("", "v1", "secrets", "Secret", true)
    {
        Fields = Declared(("", "apiVersion kind metadata type data stringData immutable")),
    };

    private static ImmutableDictionary<string, ImmutableArray<string>> Keyed(params (string Path, string Keys)[] lists) =>
        lists.ToImmutableDictionary(
            list => list.Path,
            list => list.Keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray(),
            StringComparer.Ordinal);

    private static ImmutableDictionary<string, ImmutableArray<string>> Declared(params (string Path, string Names)[] fields) => Keyed(fields);
}
