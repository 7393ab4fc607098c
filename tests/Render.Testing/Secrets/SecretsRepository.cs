// SPDX-License-Identifier: MIT

namespace Render.Testing.Secrets;

/// <summary>
/// A repository with one environment, <c>team</c>, whose only component renders one Secret <c>tokens-NAME</c> for each secret that
/// it is given, each below the key <c>token</c>.
/// </summary>
public sealed class SecretsRepository : IDisposable
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://render.invalid/schemas/templates/tokens.schema.json",
          "type": "object",
          "additionalProperties": false
        }
        """;

    private const string Template = """
        {{~ for entry in secrets ~}}
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: {{ name }}-{{ entry.key }}
          namespace: team
        stringData:
          token: {{ entry.value }}
        {{~ end ~}}

        """;

    /// <summary>Makes the repository, without the spec.</summary>
    public SecretsRepository()
    {
        Folder.CopyFrom(RepositoryRoot.Combine("schemas"), "schemas");
        Folder.Write("schemas/templates/tokens.schema.json", Schema);
        Folder.Write("templates/tokens/40-configuration/tokens.yaml.sbn", Template);
    }

    /// <summary>Its folder.</summary>
    public TemporaryFolder Folder { get; } = new();

    /// <summary>Writes the spec.</summary>
    /// <param name="store">What stands below <c>secrets</c>, in flow style.</param>
    /// <param name="secrets">The secrets: name and reference, in flow style.</param>
    /// <param name="disposable">Whether examples and weak values may be used.</param>
    public SecretsRepository WithSpec(string store, IEnumerable<(string Name, string Reference)> secrets, bool disposable = false)
    {
        var lines = secrets.Select(secret => $"      {secret.Name}: {{ secret: {secret.Reference} }}\n");
        Folder.Write("environments/team.yaml", $$"""
            apiVersion: render/v1alpha1
            kind: Environment
            name: team
            {{(disposable ? "disposable: true\n" : string.Empty)}}clusters:
              management: { context: kind-team, kubernetes: "1.33" }
            secrets: {{store}}
            components:
              tokens:
                template: tokens
                cluster: management
                secrets:

            """ + string.Concat(lines));
        return this;
    }

    /// <summary>Runs the CLI in the repository.</summary>
    public Task<CliRun> RunAsync(IReadOnlyDictionary<string, string> variables, params string[] arguments) =>
        CliRun.InAsync(Folder.Path, variables, CancellationToken.None, arguments);

    /// <summary>Where the Secret of a name lies.</summary>
    public static string FileOf(string name) => $"out/team/management/40-configuration/tokens/secret-tokens-{name}.yaml";

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();
}
