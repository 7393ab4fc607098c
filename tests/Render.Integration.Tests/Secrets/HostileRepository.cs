// SPDX-License-Identifier: MIT

using System.Globalization;
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
    private const string Plain = "{ store: plain }";

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

    private readonly SecretsRepository _repository = new();
    private readonly TemporaryFolder _outside = new();

    public HostileRepository(IReadOnlyList<string> secrets, string recipient, FakeApiServer server)
    {
        Variables = ProgramVariables.With(("KUBECONFIG", _outside.Write("kubeconfig", server.Kubeconfig("kind-team"))), ("DIGEST_KEY", "a digest key that the whole team has"));
        var references = Named(secrets.Select(Place));
        _repository.WithTemplate("hostile", "40-configuration/secret.yaml.sbn", Template)
            .WithTemplate("hostile", "files/clients.json.sbn", FileTemplate)
            .WithTemplate("misplaced", "40-configuration/map.yaml.sbn", Misplaced)
            .WithEnvironment("team", "hostile", Plain, references, disposable: true)
            .WithEnvironment("vault", "hostile", $"{{ store: sops, sops: {{ recipients: [{recipient}] }}, digestKey: {{ from: env, variable: DIGEST_KEY }} }}", references, disposable: true)
            .WithEnvironment("misplaced", "misplaced", Plain, references, disposable: true)
            .WithEnvironment("broken", "hostile", Plain, Named(secrets.Select(Broken)), disposable: true);
    }

    public TemporaryFolder Folder => _repository.Folder;

    public Dictionary<string, string> Variables { get; }

    public Task<CliRun> RunAsync(params string[] arguments) => _repository.RunAsync(Variables, arguments);

    public void Dispose()
    {
        _repository.Dispose();
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

    private static List<(string Name, string Reference)> Named(IEnumerable<string> references) =>
        [.. references.Select((reference, index) => (string.Create(CultureInfo.InvariantCulture, $"s{index}"), reference))];
}
