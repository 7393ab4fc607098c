// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>One kubeconfig file, or several merged. Names are unique in each list.</summary>
/// <param name="CurrentContext">The context that kubectl would use; null for none. Only ever named in hints.</param>
/// <param name="Clusters">The clusters.</param>
/// <param name="Users">The users.</param>
/// <param name="Contexts">The contexts.</param>
internal sealed record KubeconfigDocument(
    string? CurrentContext, ImmutableArray<KubeCluster> Clusters, ImmutableArray<KubeUser> Users, ImmutableArray<KubeContext> Contexts)
{
    /// <summary>A file that says nothing.</summary>
    public static KubeconfigDocument Empty { get; } = new(null, [], [], []);

    /// <summary>
    /// Joins two files as kubectl does: the first one to name something wins as a whole, entries are never mixed.
    /// </summary>
    public KubeconfigDocument Then(KubeconfigDocument later) => new(
        CurrentContext ?? later.CurrentContext,
        Join(Clusters, later.Clusters, cluster => cluster.Name),
        Join(Users, later.Users, user => user.Name),
        Join(Contexts, later.Contexts, context => context.Name));

    private static ImmutableArray<T> Join<T>(ImmutableArray<T> first, ImmutableArray<T> later, Func<T, string> name)
    {
        var taken = first.Select(name).ToHashSet(StringComparer.Ordinal);
        return [.. first, .. later.Where(item => !taken.Contains(name(item)))];
    }
}
