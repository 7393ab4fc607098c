// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Kinds;

/// <summary>Fields that cannot be changed on an object that exists.</summary>
internal static class ImmutableFields
{
    private const string Immutable = "immutable";

    /// <summary>What a Secret or ConfigMap keeps for good once it is immutable (Kubernetes 1.21, pkg/apis/core/validation).</summary>
    private static readonly string[] Frozen = ["data", "binaryData", Immutable];

    private static readonly (string Group, string Kind, string[] Field)[] Known =
    [
        (string.Empty, "Secret", ["type"]),
        ("apps", "Deployment", ["spec", "selector"]),
        ("apps", "StatefulSet", ["spec", "selector"]),
        ("apps", "DaemonSet", ["spec", "selector"]),
        ("batch", "Job", ["spec", "template"]),
        ("rbac.authorization.k8s.io", "RoleBinding", ["roleRef"]),
        ("rbac.authorization.k8s.io", "ClusterRoleBinding", ["roleRef"]),
    ];

    /// <summary>True when a server refused a change for this reason alone.</summary>
    public static bool AreRefused(ClusterAnswer answer) =>
        answer is { Outcome: ClusterOutcome.Refused, Causes.IsEmpty: false } && answer.Causes.All(cause => cause.Message.Contains("immutable", StringComparison.OrdinalIgnoreCase));

    /// <summary>The field that a server would refuse to change, where no server is asked; null for none that is known.</summary>
    public static string? Changed(GroupVersionKind kind, MapNode live, MapNode after)
    {
        if (kind is { Group: "", Kind: "Secret" or "ConfigMap" } && live[Immutable] is BooleanNode { Value: true } && Frozen.FirstOrDefault(field => !NodeEquality.Equal(live[field], after[field])) is { } frozen)
            return frozen;

        return Known
            .Where(row => row.Group == kind.Group && row.Kind == kind.Kind)
            .Where(row => Trees.At(live, row.Field) is { } old && Trees.At(after, row.Field) is { } made && !NodeEquality.Equal(old, made))
            .Select(row => string.Join('.', row.Field))
            .FirstOrDefault();
    }
}
