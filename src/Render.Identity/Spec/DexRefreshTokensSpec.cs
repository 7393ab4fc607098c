// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Lives of Dex's refresh tokens.</summary>
[SpecType("Lives of refresh tokens.")]
public sealed record DexRefreshTokensSpec : SpecObject
{
    /// <summary>No rotation.</summary>
    [Spec("Whether refresh tokens are not replaced when they are used.")]
    public bool? DisableRotation { get; init; }

    /// <summary>Time of grace.</summary>
    [Spec("Time in which a used token is accepted once more.", pattern: FluxSpec.DurationPattern)]
    public string? ReuseInterval { get; init; }

    /// <summary>Whole life.</summary>
    [Spec("Life of a token at most.", pattern: FluxSpec.DurationPattern)]
    public string? AbsoluteLifetime { get; init; }

    /// <summary>Life when unused.</summary>
    [Spec("Life of a token that is not used.", pattern: FluxSpec.DurationPattern)]
    public string? ValidIfNotUsedFor { get; init; }
}
