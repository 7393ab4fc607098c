// SPDX-License-Identifier: MIT

namespace Render.Kubernetes.Hosting;

/// <summary>What the connection to a cluster may know about the process it runs in; bound once, by the command line's host.</summary>
/// <param name="Variables">The environment variables.</param>
/// <param name="WorkingDirectory">Absolute path that relative paths of the user start from.</param>
/// <param name="HomeFolder">Absolute path of the user's folder; null when there is none.</param>
public sealed record HostEnvironment(IReadOnlyDictionary<string, string> Variables, string WorkingDirectory, string? HomeFolder)
{
    /// <summary>True where the run has nobody in front of it: <c>CI</c> is set to anything but <c>false</c> or <c>0</c>.</summary>
    public bool IsContinuousIntegration => Variable("CI") is { } value && value is not ("false" or "0");

    /// <summary>The value of a variable; null when it is not set or empty.</summary>
    public string? Variable(string name) => Variables.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
