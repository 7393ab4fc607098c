// SPDX-License-Identifier: MIT

using Render.Identity.Linking;

namespace Render.Reports.Graphs;

/// <summary>What the nodes of a graph are called.</summary>
internal static class Labels
{
    /// <summary><c>dex (dex 2.45, management)</c>; the bare name of a node that the graph does not hold.</summary>
    public static string Of(LoginGraph graph, string name)
    {
        var node = graph.Nodes.FirstOrDefault(n => n.Name == name);
        return node is null ? name : $"{name} ({Detail(node)})";
    }

    /// <summary>Type, version and cluster, as far as known.</summary>
    public static string Detail(LoginNode node)
    {
        var product = node.Version is null ? node.Type : $"{node.Type} {node.Version}";
        return node.Cluster is null ? product : $"{product}, {node.Cluster}";
    }
}
