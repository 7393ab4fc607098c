// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Testing.Secrets;

/// <summary>
/// The npm package <c>sops-age</c>: another reader of files that are encrypted with sops for age, which shares no code with Render or
/// with its tests. It checks every value against its path, and no MAC.
/// </summary>
public static class SopsAge
{
    private const string Variable = "RENDER_SOPS_AGE";

    /// <summary>Why it cannot be asked; null when it can.</summary>
    public static string? ReasonToSkip { get; } = Reason(Environment.GetEnvironmentVariable(Variable));

    /// <summary>The clear document.</summary>
    /// <exception cref="InvalidOperationException">It could not be decrypted.</exception>
    public static async Task<JsonNode> DecryptAsync(string path, AgeKey identity)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["SOPS_AGE_KEY_FILE"] = identity.Path, ["SOPS_AGE_KEY"] = null };
        var run = await ChildProcess.RunAsync("node", [RepositoryRoot.Combine("tests/sops/sops-age.cjs"), path], variables: variables);
        return run.ExitCode == 0 ? JsonNode.Parse(run.Output).ShouldNotBeNull() : throw new InvalidOperationException(run.Error);
    }

    private static string? Reason(string? folder)
    {
        if (InstalledTool.Find("node") is null)
            return "needs the program 'node' on PATH, which is not there";

        return !string.IsNullOrEmpty(folder) && Directory.Exists(Path.Combine(folder, "node_modules", "sops-age"))
            ? null
            : $"{Variable} names no folder with node_modules/sops-age (npm install sops-age@4.0.2): no second implementation read the sealed files";
    }
}
