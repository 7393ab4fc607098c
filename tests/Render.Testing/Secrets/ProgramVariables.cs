// SPDX-License-Identifier: MIT

namespace Render.Testing.Secrets;

/// <summary>Variables for a run that starts programs.</summary>
public static class ProgramVariables
{
    /// <summary>The PATH of the test's own process, and what a test adds.</summary>
    public static Dictionary<string, string> With(params (string Name, string Value)[] others)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty,
        };
        foreach (var (name, value) in others)
            variables[name] = value;

        return variables;
    }
}
