// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Bench.Fleet;

/// <summary>A repository of many environments: Dex behind GitHub, Headlamp, the API server's flags and a component, twenty objects each.</summary>
internal static class FleetRepository
{
    /// <summary>How many objects each environment renders.</summary>
    public const int ObjectsEach = 20;

    private const string Base = """
        clusters:
          main:
            kubernetes: "1.33"
            server: https://api.example.com:6443
            flux: { source: { kind: GitRepository, name: platform } }
        secrets: { store: external, external: { secretStore: { kind: ClusterSecretStore, name: vault } } }
        providers:
          dex:
            type: dex
            version: "2.45"
            cluster: main
            createNamespace: true
            logger: { level: info, format: json }
            connectors:
              github:
                type: github
                displayName: GitHub
                loadAllGroups: true
                client: { id: Iv1.0123456789abcdef, secret: { from: external, key: fleet/dex, property: github } }
        applications:
          headlamp:
            type: headlamp
            version: "0.45"
            provider: dex
            cluster: main
            namespace: headlamp
            createNamespace: true
            client: { secret: { from: external, key: fleet/dex, property: headlamp } }
          apiserver:
            type: kubernetes
            provider: dex
            cluster: main
            claims:
              username: { claim: email, prefix: "oidc:" }
              groups: { claim: groups, prefix: "oidc:" }
        components:
          teams:
            template: fleet
            cluster: main
            values: { region: north, names: [team-a, team-b, team-c, team-d, team-e, team-f] }

        """;

    private const string Template = """
        apiVersion: v1
        kind: ServiceAccount
        metadata:
          name: {{ name }}
          namespace: default
        {{ for team in values.names }}
        ---
        apiVersion: v1
        kind: ConfigMap
        metadata:
          name: {{ team }}
          namespace: default
        data:
          environment: {{ environment.name }}
          settings.yaml: !yaml
            name: {{ team }}
            region: {{ values.region }}
            features: [login, groups, audit]
        ---
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: {{ team }}
          namespace: default
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: Role
          name: {{ team }}
        subjects:
          - kind: Group
            name: "oidc:{{ values.region }}-{{ team }}"
            apiGroup: rbac.authorization.k8s.io
        {{ end }}

        """;

    /// <summary>The name of one environment.</summary>
    public static string NameOf(int number) => string.Create(CultureInfo.InvariantCulture, $"env-{number:0000}");

    /// <summary>Writes the repository.</summary>
    /// <param name="checkout">Whose templates and schemas are taken.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="count">How many environments.</param>
    public static void Write(string checkout, string folder, int count)
    {
        foreach (var shipped in new[] { "templates", "schemas" })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(checkout, shipped), "*", SearchOption.AllDirectories))
                WriteFile(folder, Path.GetRelativePath(checkout, file), File.ReadAllText(file));
        }

        WriteFile(folder, ".gitignore", "out/\nfirst-*/\n");
        WriteFile(folder, "templates/fleet/40-configuration/objects.yaml.sbn", Template);
        WriteFile(folder, "environments/_base/fleet.yaml", Base);
        for (var number = 0; number < count; number++)
            WriteFile(folder, $"environments/{NameOf(number)}.yaml", Spec(NameOf(number)));
    }

    /// <summary>Touches one environment.</summary>
    public static void Touch(string folder, string name) => WriteFile(folder, $"environments/{name}.yaml", Spec(name) + $"description: {Guid.NewGuid()}\n");

    private static string Spec(string name) => $$"""
        apiVersion: render/v1alpha1
        kind: Environment
        name: {{name}}
        extends: [_base/fleet.yaml]
        providers: { dex: { url: "https://dex.{{name}}.example.com" } }
        applications: { headlamp: { url: "https://headlamp.{{name}}.example.com" } }
        components: { teams: { values: { region: {{name}} } } }

        """;

    private static void WriteFile(string folder, string path, string text)
    {
        var absolute = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(absolute) ?? folder);
        File.WriteAllText(absolute, text.ReplaceLineEndings("\n"));
    }
}
