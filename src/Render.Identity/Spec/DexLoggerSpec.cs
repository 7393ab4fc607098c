// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's log.</summary>
[SpecType("Dex's log.")]
public sealed record DexLoggerSpec : SpecObject
{
    /// <summary>Level.</summary>
    [Spec("Least level that is logged.", values: ["debug", "info", "warn", "error"], isPublic: true)]
    public string? Level { get; init; }

    /// <summary>Format.</summary>
    [Spec("Format of the lines.", values: ["text", "json"], isPublic: true)]
    public string? Format { get; init; }
}
