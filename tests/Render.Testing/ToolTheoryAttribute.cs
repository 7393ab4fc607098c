// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>A theory that starts a program of the user's; skipped with a reason where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips unless <paramref name="tool"/> is on PATH.</summary>
    public ToolTheoryAttribute(string tool)
    {
        Tool = tool;
        Skip = InstalledTool.Find(tool) is null ? $"needs the program '{tool}' on PATH, which is not there" : null;
    }

    /// <summary>The program.</summary>
    public string Tool { get; }
}
