// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's log.</summary>
[SpecType("Dex's log.")]
public sealed record DexLoggerSpec : SpecObject
{
    /// <summary>Level.</summary>
    [Spec("Least level that is logged.", Values = ["debug", "info", "warn", "error"], Public = true)]
    public string? Level { get; init; }

    /// <summary>Format.</summary>
    [Spec("Format of the lines.", Values = ["text", "json"], Public = true)]
    public string? Format { get; init; }
}
