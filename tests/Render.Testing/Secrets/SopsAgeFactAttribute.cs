// SPDX-License-Identifier: MIT

namespace Render.Testing.Secrets;

/// <summary>A fact that lets a second implementation read what was sealed; skipped with a reason where it or <c>age</c> is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SopsAgeFactAttribute : FactAttribute
{
    /// <summary>Skips unless all of it is there.</summary>
    public SopsAgeFactAttribute() => Skip = SopsAge.ReasonToSkip ?? new ToolFactAttribute("age").Skip;
}
