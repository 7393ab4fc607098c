// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems;

/// <summary>What every model begins with.</summary>
internal static class CommonModel
{
    /// <summary>Name, type, environment and, where there is one, version and cluster of an instance.</summary>
    public static ModelBuilder Of(NamedSpec spec, LinkContext context)
    {
        var environment = context.Spec;
        return new ModelBuilder(spec.NameSpan)
            .Add("name", Trace.Name(spec))
            .Add("version", Trace.Given(spec, "version"))
            .Add("environment", new ModelBuilder()
                .Add("name", Trace.Given(environment, "name"))
                .Add("disposable", Trace.Flag(environment, "disposable", environment.Disposable))
                .Build())
            .Add("cluster", ClusterOf(spec, context));
    }

    private static MapNode? ClusterOf(NamedSpec spec, LinkContext context)
    {
        if (spec.Source["cluster"] is not StringNode name || !context.Spec.Clusters.TryGet(name.Value, out var cluster))
            return null;

        return new ModelBuilder()
            .Add("name", Trace.Name(cluster))
            .Given(cluster, "kubernetes")
            .Given(cluster, "server")
            .Build();
    }
}
