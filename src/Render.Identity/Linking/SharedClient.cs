// SPDX-License-Identifier: MIT

using Render.Identity.Spec;
using Render.Identity.Systems.Kubernetes;

namespace Render.Identity.Linking;

/// <summary>Finds the client that an application must share because the API server behind it accepts a single audience.</summary>
internal static class SharedClient
{
    /// <summary>The client of the API server; null where Headlamp may have, or is given, its own.</summary>
    public static LoginClient? For(HeadlampApplicationSpec headlamp, IReadOnlyDictionary<string, LoginEdge> known, EnvironmentSpec environment)
    {
        if (headlamp.Client.Id is not null)
            return null;

        var server = environment.Applications.OfType<KubernetesApplicationSpec>().FirstOrDefault(app =>
            app.Cluster == headlamp.Cluster && app.Provider == headlamp.Provider && KubernetesSystem.IsSingleAudience(app, environment));
        return server is not null && known.TryGetValue(server.Name, out var edge) ? edge.Clients[0] : null;
    }
}
