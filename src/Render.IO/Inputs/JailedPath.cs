// SPDX-License-Identifier: MIT

namespace Render.IO.Inputs;

/// <summary>Where a path leads.</summary>
/// <param name="Kind">Inside, missing or outside.</param>
/// <param name="RealPath">The absolute path without links; empty unless inside.</param>
public readonly record struct JailedPath(JailedPathKind Kind, string RealPath)
{
    /// <summary>Nothing stands there.</summary>
    public static JailedPath Missing { get; } = new(JailedPathKind.Missing, string.Empty);

    /// <summary>A link leads out of the root.</summary>
    public static JailedPath Outside { get; } = new(JailedPathKind.Outside, string.Empty);
}
