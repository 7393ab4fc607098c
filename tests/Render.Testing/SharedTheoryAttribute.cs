// SPDX-License-Identifier: MIT

namespace Render.Testing;

/// <summary>A theory that reads <c>../shared</c>; skipped with a reason where that folder is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Skips unless a file or folder of the shared folder is there.</summary>
    /// <param name="needs">What the test reads, relative to the shared folder; the folder itself when left out.</param>
    public SharedTheoryAttribute(string needs = "")
    {
        Needs = needs;
        Skip = SharedFolder.ReasonToSkip(needs);
    }

    /// <summary>What the test reads, relative to the shared folder.</summary>
    public string Needs { get; }
}
