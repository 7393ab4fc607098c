// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A secret of a component.</summary>
[SpecType("A secret of a component.")]
public sealed record ComponentSecretSpec : NamedSpec
{
    /// <summary>The reference.</summary>
    [Spec("The reference.")]
    public required SecretReference Secret { get; init; }
}
