// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Kubernetes;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Pipeline.Expand;

namespace Render.Pipeline.Sync;

/// <summary>A client that an environment registers at Rancher, which gives it its ID.</summary>
/// <param name="Provider">The Rancher.</param>
/// <param name="Client">The client, with all that its applications need.</param>
/// <param name="Context">The kubeconfig context of Rancher's cluster; null where the spec gives none.</param>
public sealed record RancherRegistration(RancherProviderSpec Provider, LoginClient Client, string? Context)
{
    private static readonly GroupVersionKind Kind = new("management.cattle.io", "v3", "OIDCClient");

    /// <summary>Name of the object and of the entry in the lock file.</summary>
    public string Name => Client.Name;

    /// <summary>The object at Rancher.</summary>
    public ObjectRef Object => new(Kind, Namespace: null, Name);

    /// <summary>All registrations of an environment, in the order of the spec.</summary>
    public static ImmutableArray<RancherRegistration> Of(ExpandedEnvironment environment)
    {
        var (spec, graph) = (environment.Linked.Spec, environment.Linked.Graph);
        return
        [
            .. from rancher in spec.Providers.OfType<RancherProviderSpec>()
               let context = spec.Clusters.TryGet(rancher.Cluster, out var cluster) ? cluster.Context : null
               from registration in Registration.Of(graph, rancher.Name)
               select new RancherRegistration(rancher, registration.Client, context),
        ];
    }

    /// <summary>True for an object of this type, whatever its version.</summary>
    public static bool IsRegistration(ObjectRef target) => target.Type.Group == Kind.Group && target.Type.Kind == Kind.Kind;
}
