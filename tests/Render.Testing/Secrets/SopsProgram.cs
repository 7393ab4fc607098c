// SPDX-License-Identifier: MIT

using System.Text.Json.Nodes;

namespace Render.Testing.Secrets;

/// <summary>The real program <c>sops</c>, 3.9 or newer: what Flux and people at a terminal read sealed files with.</summary>
public static class SopsProgram
{
    /// <summary>The clear document.</summary>
    /// <exception cref="InvalidOperationException">It could not be decrypted.</exception>
    public static async Task<JsonNode> DecryptAsync(string path, AgeKey identity) =>
        JsonNode.Parse(await RunAsync(identity, "decrypt", "--output-type", "json", path)).ShouldNotBeNull();

    /// <summary>What it prints when it is started as somebody who has a key.</summary>
    /// <exception cref="InvalidOperationException">It ended with an error.</exception>
    public static async Task<string> RunAsync(AgeKey identity, params string[] arguments)
    {
        var variables = new Dictionary<string, string?>(StringComparer.Ordinal) { ["SOPS_AGE_KEY_FILE"] = identity.Path, ["SOPS_AGE_KEY"] = null };
        var run = await ChildProcess.RunAsync("sops", arguments, variables: variables);
        return run.ExitCode == 0 ? run.Output : throw new InvalidOperationException(run.Error);
    }
}
