// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Flux;

/// <summary>What annotations (or labels) of an object tell Flux to do with it.</summary>
/// <param name="Ssa">Value of <c>ssa</c>; null for Override, the default.</param>
/// <param name="IsReconciled">False for <c>reconcile: disabled</c>.</param>
/// <param name="IsPruned">False for <c>prune: disabled</c>.</param>
/// <param name="IsForced">True for <c>force: enabled</c>: made anew where a field cannot be changed.</param>
internal sealed record FluxPolicy(string? Ssa, bool IsReconciled, bool IsPruned, bool IsForced)
{
    private const string Prefix = "kustomize.toolkit.fluxcd.io/";

    /// <summary>True when Flux leaves the object alone whatever it is.</summary>
    public bool IsLeftAlone => !IsReconciled || Is("Ignore");

    /// <summary>True when Flux makes the object once and never touches it again.</summary>
    public bool IsMadeOnce => Is("IfNotPresent");

    /// <summary>True when fields of kubectl stay.</summary>
    public bool KeepsOthers => Is("Merge");

    /// <summary>Reads the metadata of an object.</summary>
    public static FluxPolicy Of(MapNode? tree)
    {
        var metadata = tree?["metadata"] as MapNode;
        return new FluxPolicy(
            Value(metadata, "ssa"),
            !IsWord(Value(metadata, "reconcile"), "disabled"),
            !IsWord(Value(metadata, "prune"), "disabled"),
            IsWord(Value(metadata, "force"), "enabled"));
    }

    private bool Is(string word) => IsWord(Ssa, word);

    private static bool IsWord(string? value, string word) => string.Equals(value, word, StringComparison.OrdinalIgnoreCase);

    private static string? Value(MapNode? metadata, string name) =>
        Trees.Text(metadata?["annotations"] as MapNode, Prefix + name) ?? Trees.Text(metadata?["labels"] as MapNode, Prefix + name);
}
