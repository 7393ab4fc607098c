// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>An extra attribute of users.</summary>
[SpecType("An extra attribute of the user.")]
public sealed record ExtraClaimSpec : SpecObject
{
    /// <summary>The key.</summary>
    [Spec("Key of the attribute: a domain, a slash and a path, such as 'example.com/team'.", min: 1, max: 510, isPublic: true)]
    public required string Key { get; init; }

    /// <summary>The value.</summary>
    [Spec("CEL expression of its value.", min: 1, max: 1024)]
    public required string ValueExpression { get; init; }
}
