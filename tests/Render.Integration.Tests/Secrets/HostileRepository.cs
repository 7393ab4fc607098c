// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using Render.Testing;
using Render.Testing.Kubernetes.Server;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>
/// A repository whose secrets are as hostile as they come: in Secrets, in documents inside of Secrets and in files, under the stores
/// <c>plain</c> (environment <c>team</c>) and <c>sops</c> (<c>vault</c>), and in places where they must not be (<c>misplaced</c>,
/// <c>broken</c>).
/// </summary>
internal sealed class HostileRepository : IDisposable
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
          namespace: default
        stringData:
          token: {{ entry.value }}
          config.yaml: !yaml
            issuer: https://dex.example.com
            client:
              secret: {{ entry.value }}
          config.json: !json
            password: {{ entry.value }}
        {{~ end ~}}

        """;

    private const string Misplaced = """
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ name }}
          namespace: default
        data:
        {{~ for entry in secrets ~}}
          {{ entry.key }}: {{ entry.value }}
        {{~ end ~}}

        """;

    private const string FileTemplate = """
        clients:
        {{~ for entry in secrets ~}}
          {{ entry.key }}:
            id: {{ entry.key }}
            secret: {{ entry.value }}
        {{~ end ~}}

        """;

    private readonly TemporaryFolder _outside = new();

    public HostileRepository(IReadOnlyList<string> secrets, string recipient, FakeApiServer server)
    {
        Folder.CopyFrom(RepositoryRoot.Combine("schemas"), "schemas");
        Folder.Write("schemas/templates/hostile.schema.json", Schema.Replace("NAME", "hostile", StringComparison.Ordinal));
        Folder.Write("schemas/templates/misplaced.schema.json", Schema.Replace("NAME", "misplaced", StringComparison.Ordinal));
        Folder.Write("templates/hostile/40-configuration/secret.yaml.sbn", Template);
        Folder.Write("templates/hostile/files/clients.json.sbn", FileTemplate);
        Folder.Write("templates/misplaced/40-configuration/map.yaml.sbn", Misplaced);
        Variables = ProgramVariables.With(("KUBECONFIG", _outside.Write("kubeconfig", server.Kubeconfig("kind-team"))), ("DIGEST_KEY", "a digest key that the whole team has"));
        var references = secrets.Select(Place).ToList();
        Folder.Write("environments/team.yaml", Spec("team", "{ store: plain }", "hostile", references));
        Folder.Write("environments/vault.yaml", Spec("vault", $"{{ store: sops, sops: {{ recipients: [{recipient}] }}, digestKey: {{ from: env, variable: DIGEST_KEY }} }}", "hostile", references));
        Folder.Write("environments/misplaced.yaml", Spec("misplaced", "{ store: plain }", "misplaced", references));
        Folder.Write("environments/broken.yaml", Spec("broken", "{ store: plain }", "hostile", [.. secrets.Select(Broken)]));
    }

    public TemporaryFolder Folder { get; } = new();

    public Dictionary<string, string> Variables { get; }

    public Task<CliRun> RunAsync(params string[] arguments) => CliRun.InAsync(Folder.Path, Variables, CancellationToken.None, arguments);

    public void Dispose()
    {
        Folder.Dispose();
        _outside.Dispose();
    }

    /// <summary>Half of them in variables, half of them in files.</summary>
    private string Place(string secret, int index)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"HOSTILE_{index}");
        if (index % 2 == 0)
        {
            Variables[name] = secret;
            return $"{{ from: env, variable: {name} }}";
        }

        var path = _outside.Write(name, secret);
        return $"{{ from: file, path: \"{path}\" }}";
    }

    /// <summary>A value in the spec itself, on a line that is no YAML.</summary>
    private static string Broken(string secret, int index) =>
        $"{{ from: example, value: {(index % 2 == 0 ? "]" : string.Empty)}{secret.ReplaceLineEndings(" ")} }} }}: [";

    private static string Spec(string name, string store, string template, IReadOnlyList<string> references)
    {
        var spec = new StringBuilder($$"""
            apiVersion: render/v1alpha1
            kind: Environment
            name: {{name}}
            disposable: true
            clusters:
              management: { context: kind-team, kubernetes: "1.33" }
            secrets: {{store}}
            components:
              hostile:
                template: {{template}}
                cluster: management
                secrets:

            """);
        for (var i = 0; i < references.Count; i++)
            spec.Append(CultureInfo.InvariantCulture, $"      s{i}: {{ secret: {references[i]} }}\n");

        return spec.ToString();
    }
}
