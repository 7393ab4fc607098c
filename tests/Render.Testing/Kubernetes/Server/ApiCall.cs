// SPDX-License-Identifier: MIT

using Microsoft.AspNetCore.Http;

namespace Render.Testing.Kubernetes.Server;

/// <summary>A request about objects, taken apart.</summary>
/// <param name="Type">The kind.</param>
/// <param name="Namespace">The namespace; null for all or none.</param>
/// <param name="Name">The object; null for a collection.</param>
/// <param name="Query">The query.</param>
internal sealed record ApiCall(ResourceType Type, string? Namespace, string? Name, IQueryCollection Query)
{
    public ObjectKey Key => new(Type, Namespace ?? string.Empty, Name ?? string.Empty);

    /// <summary>Takes a path apart; null when no kind of the cluster is served there.</summary>
    public static ApiCall? Parse(string path, IQueryCollection query, FakeCluster cluster)
    {
        foreach (var type in cluster.Types.Where(type => path.StartsWith(type.Root + "/", StringComparison.Ordinal)))
        {
            var parts = path[(type.Root.Length + 1)..].Split('/').Select(Uri.UnescapeDataString).ToArray();
            switch (parts)
            {
                case ["namespaces", var space, var plural] when type.IsNamespaced && plural == type.Plural:
                    return new ApiCall(type, space, null, query);
                case ["namespaces", var space, var plural, var name] when type.IsNamespaced && plural == type.Plural:
                    return new ApiCall(type, space, name, query);
                case [var plural] when plural == type.Plural:
                    return new ApiCall(type, null, null, query);
                case [var plural, var name] when plural == type.Plural && !type.IsNamespaced:
                    return new ApiCall(type, null, name, query);
            }
        }

        return null;
    }
}
