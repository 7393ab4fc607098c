// SPDX-License-Identifier: MIT

namespace Render.Schema.Kubernetes;

/// <summary>The schema of what all objects share, as an API server checks it for every kind.</summary>
internal static class ObjectShape
{
    /// <summary>Its identifier; its <c>$defs</c> are <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>.</summary>
    public const string Uri = "render:object-shape";
}
