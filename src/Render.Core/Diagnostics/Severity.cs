// SPDX-License-Identifier: MIT

namespace Render.Core.Diagnostics;

/// <summary>How much a diagnostic weighs. Only <see cref="Error"/> stops the run (after its stage).</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Likely wrong, but the output is still produced.</summary>
    Warning,

    /// <summary>Nothing is written.</summary>
    Error,
}
