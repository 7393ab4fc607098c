// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A group that Dex makes from claims.</summary>
[SpecType("A group made from the values of claims.")]
public sealed record GroupFromClaimsSpec : SpecObject
{
    /// <summary>The claims.</summary>
    [Spec("Claims whose values are joined.", max: 20, isPublic: true)]
    public required SpecList<string> Claims { get; init; }

    /// <summary>What joins them.</summary>
    [Spec("Text between the values.", max: 20)]
    public string? Delimiter { get; init; }

    /// <summary>Whether the delimiter is removed from values.</summary>
    [Spec("Whether the delimiter is removed from the values first.")]
    public bool? ClearDelimiter { get; init; }

    /// <summary>What stands before.</summary>
    [Spec("Text before the group.", max: 100)]
    public string? Prefix { get; init; }
}
