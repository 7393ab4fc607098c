// SPDX-License-Identifier: MIT

using Render.Core.Kubernetes;

namespace Render.Kubernetes.Api;

/// <summary>The paths of objects and collections; every part is escaped, so that no name can leave its place.</summary>
internal static class ObjectUrl
{
    /// <summary>A collection, in one namespace or all.</summary>
    public static string Collection(GroupVersionKind kind, ServedResource resource, string? @namespace)
    {
        var root = kind.Group.Length == 0 ? "/api/" : $"/apis/{Uri.EscapeDataString(kind.Group)}/";
        var space = resource.IsNamespaced && @namespace is not null ? $"/namespaces/{Uri.EscapeDataString(@namespace)}" : string.Empty;
        return $"{root}{Uri.EscapeDataString(kind.Version)}{space}/{Uri.EscapeDataString(resource.Plural)}";
    }

    /// <summary>One object.</summary>
    public static string Object(ObjectRef target, ServedResource resource) =>
        $"{Collection(target.Type, resource, target.Namespace)}/{Uri.EscapeDataString(target.Name)}";
}
