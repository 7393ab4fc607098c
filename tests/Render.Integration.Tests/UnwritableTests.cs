// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>
/// Templates that render what no file can hold. Two things look at what was rendered before it is known to be sound, digests of rollouts and
/// the check of the store: the mistake has to come out as one of the template, with its place.
/// </summary>
public sealed class UnwritableTests
{
    private const string Template = "templates/headlamp/40-configuration/secret.yaml.sbn";

    private const string Header = """
        apiVersion: v1
        kind: Secret
        metadata:
          name: {{ secretName }}
          namespace: {{ namespace }}
        type: Opaque
        stringData:

        """;

    public static TheoryData<string, string> Values => new()
    {
        { "5", "RND3101" },
        { "true", "RND3101" },
        { "[x]", "RND3101" },
        { "{{ null }}", "RND3101" },
        { string.Empty, "RND3101" },
        { "!env { \"a b\": c }", "RND1351" },
        { "!env { d: \"x\\ny\" }", "RND1354" },
        { "!toml { a: null }", "RND1310" },
        { "!yaml { a: !toml { b: null } }", "RND1310" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public Task Beside_a_secret(string value, string code) => RefusedAsync("  S: {{ oidc.clientSecret ?? \"\" }}\n  A: " + value + "\n", code);

    [Theory]
    [MemberData(nameof(Values))]
    public Task Alone(string value, string code) => RefusedAsync("  A: " + value + "\n", code);

    private static async Task RefusedAsync(string data, string code)
    {
        using var repository = SampleRepository.Create();
        repository.Write(Template, Header + data);

        foreach (var environment in new[] { "lab", "staging", "prod" })
        {
            var run = await CliRun.InAsync(repository.Path, "validate", "-e", environment);

            run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
            run.Error.ShouldContain($"error {code}: ");
            run.Error.ShouldContain(Template + "(");
            run.Error.ShouldNotContain("RND9001");
        }
    }
}
