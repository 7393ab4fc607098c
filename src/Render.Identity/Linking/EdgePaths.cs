// SPDX-License-Identifier: MIT

namespace Render.Identity.Linking;

/// <summary>Where the spec declares an edge, as a path.</summary>
internal static class EdgePaths
{
    /// <summary>The path of an application or of a connector.</summary>
    public static string Of(LoginEdge edge) =>
        edge.Connector is null ? $"applications.{edge.From}" : $"providers.{edge.From}.connectors.{edge.Connector}";
}
