// SPDX-License-Identifier: MIT

namespace Render.Testing.Secrets;

/// <summary>
/// A repository with one environment, <c>team</c>, whose only component renders one Secret <c>tokens-NAME</c> for each secret that
/// it is given, each below the key <c>token</c>; more templates and environments of the same form can stand beside them.
/// </summary>
public sealed class SecretsRepository : IDisposable
{
    private const string Schema = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://render.invalid/schemas/templates/NAME.schema.json",
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
        WithTemplate("tokens", "40-configuration/tokens.yaml.sbn", Template);
    }

    /// <summary>Its folder.</summary>
    public TemporaryFolder Folder { get; } = new();

    /// <summary>Adds a file to a type of components that takes no values.</summary>
    /// <param name="type">Name of the type.</param>
    /// <param name="file">The template's path in the folder of the type.</param>
    /// <param name="text">The template.</param>
    public SecretsRepository WithTemplate(string type, string file, string text)
    {
        Folder.Write($"schemas/templates/{type}.schema.json", Schema.Replace("NAME", type, StringComparison.Ordinal));
        Folder.Write($"templates/{type}/{file}", text);
        return this;
    }

    /// <summary>Writes the spec of <c>team</c>.</summary>
    /// <param name="store">What stands below <c>secrets</c>, in flow style.</param>
    /// <param name="secrets">The secrets: name and reference, in flow style.</param>
    /// <param name="disposable">Whether examples and weak values may be used.</param>
    public SecretsRepository WithSpec(string store, IEnumerable<(string Name, string Reference)> secrets, bool disposable = false) =>
        WithEnvironment("team", "tokens", store, secrets, disposable);

    /// <summary>Writes the spec of an environment with one component.</summary>
    /// <param name="name">Name of the environment.</param>
    /// <param name="type">Type and name of the component.</param>
    /// <param name="store">What stands below <c>secrets</c>, in flow style.</param>
    /// <param name="secrets">The secrets: name and reference, in flow style.</param>
    /// <param name="disposable">Whether examples and weak values may be used.</param>
    public SecretsRepository WithEnvironment(string name, string type, string store, IEnumerable<(string Name, string Reference)> secrets, bool disposable)
    {
        var lines = secrets.Select(secret => $"      {secret.Name}: {{ secret: {secret.Reference} }}\n");
        Folder.Write($"environments/{name}.yaml", $$"""
            apiVersion: render/v1alpha1
            kind: Environment
            name: {{name}}
            {{(disposable ? "disposable: true\n" : string.Empty)}}clusters:
              management: { context: kind-team, kubernetes: "1.33" }
            secrets: {{store}}
            components:
              {{type}}:
                template: {{type}}
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
