// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Tests.Schema.Kubernetes.Coverage;

/// <summary>An object just inside or just outside of a constraint.</summary>
/// <param name="Constraint">The constraint.</param>
/// <param name="Instance">The object.</param>
/// <param name="IsValid">True for one inside.</param>
internal sealed record BoundaryObject(CrdConstraint Constraint, JsonNode Instance, bool IsValid)
{
    /// <summary>The objects around a constraint.</summary>
    public static IEnumerable<BoundaryObject> Of(CrdConstraint constraint, ObjectAround around) =>
    [
        .. ConstraintCases.Inside(constraint).Select(value => new BoundaryObject(constraint, around.Build(constraint.Path, value), true)),
        .. ConstraintCases.Outside(constraint).Select(value => new BoundaryObject(constraint, around.Build(constraint.Path, value), false)),
    ];
}
