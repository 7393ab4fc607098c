// SPDX-License-Identifier: MIT

using System.Text;
using Render.IO.Processes;

namespace Render.Tests.Yaml.Samples;

/// <summary>Runs kubectl for its readers alone: it knows no cluster.</summary>
internal static class Kubectl
{
    /// <summary>What it writes on its standard output; fails the test when it fails.</summary>
    public static async Task<byte[]> RunAsync(string input, params string[] arguments)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? string.Empty };
        var request = new ProcessRequest("kubectl", [.. arguments], AppContext.BaseDirectory, environment)
        {
            Input = Encoding.UTF8.GetBytes(input),
            TimeLimit = TimeSpan.FromMinutes(2),
            OutputLimit = 256 * 1024 * 1024,
        };
        var result = await new ProcessRunner().RunAsync(request, CancellationToken.None);
        result.Succeeded.ShouldBeTrue($"{result.Outcome} {result.ExitCode}: {result.Error}");
        return result.Output;
    }
}
