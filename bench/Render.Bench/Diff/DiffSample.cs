// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.Bench.Diff;

/// <summary>
/// An environment of many Secrets, each with a configuration document inside: as specs for the tool, as one file of manifests for
/// kubectl, and as what the cluster holds, of which some differ.
/// </summary>
/// <param name="folder">Where everything is written; absolute.</param>
/// <param name="objects">Number of Secrets.</param>
/// <param name="changed">How many of them the cluster has otherwise.</param>
internal sealed class DiffSample(string folder, int objects, int changed)
{
    private const string Config = """
        issuer: https://dex.example.com
        storage:
          type: kubernetes
          config:
            inCluster: true
        web:
          http: 0.0.0.0:5556
        oauth2:
          skipApprovalScreen: true
        connectors:
        - type: oidc
          id: rancher
          name: Rancher
          config:
            issuer: https://rancher.example.com/oidc
            clientID: client-zq4hk
            redirectURI: https://dex.example.com/callback
            scopes:
            - openid
            - profile
        """;

    /// <summary>The repository for the tool.</summary>
    public string Repository => Path.Combine(folder, "repository");

    /// <summary>The manifests for kubectl.</summary>
    public string Manifests => Path.Combine(folder, "manifests.yaml");

    /// <summary>What the cluster holds: YAML documents.</summary>
    public string Live => Path.Combine(folder, "live.yaml");

    /// <summary>Writes the repository; the rest comes of what the tool renders from it.</summary>
    public DiffSample Write(string schemas)
    {
        Directory.CreateDirectory(Path.Combine(Repository, "environments"));
        Directory.CreateDirectory(Path.Combine(Repository, "templates", "many", "40-configuration"));
        CopyFolder(schemas, Path.Combine(Repository, "schemas"));
        File.WriteAllText(Path.Combine(Repository, "environments", "bench.yaml"), Spec());
        File.WriteAllText(Path.Combine(Repository, "templates", "many", "40-configuration", "secrets.yaml.sbn"), Template());
        return this;
    }

    /// <summary>Takes over what the tool has rendered: what kubectl compares, and what the cluster holds, with some of it otherwise.</summary>
    public DiffSample TakeRendered()
    {
        var rendered = Path.Combine(Repository, "out", "bench", "management", "40-configuration", "many");
        var manifests = Directory.EnumerateFiles(rendered).Order(StringComparer.Ordinal).Select(File.ReadAllText).ToArray();
        File.WriteAllText(Manifests, string.Concat(manifests.Select(text => "---\n" + text)));
        File.WriteAllText(Live, string.Concat(manifests.Select((text, at) => "---\n" + (at < changed ? Otherwise(text) : text))));
        return this;
    }

    private static string Otherwise(string manifest)
    {
        const string Key = "  config.yaml: ";
        var line = manifest.Split('\n').First(text => text.StartsWith(Key, StringComparison.Ordinal));
        var config = Encoding.UTF8.GetString(Convert.FromBase64String(line[Key.Length..]));
        return manifest.Replace(line, Key + Convert.ToBase64String(Encoding.UTF8.GetBytes(config.Replace("Tenant", "Lodger", StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    private static string NameOf(int index) => string.Create(CultureInfo.InvariantCulture, $"Tenant {index}");

    private string Spec() => $"""
        apiVersion: render/v1alpha1
        kind: Environment
        name: bench
        disposable: true
        clusters:
          management: {"{"} context: test {"}"}
        secrets: {"{"} store: plain {"}"}
        components:
          many:
            template: many
            cluster: management
            namespace: bench
            values:
              names: [{string.Join(", ", Enumerable.Range(0, objects).Select(NameOf))}]
        """;

    private static string Template() => $$$"""
        {{~ for title in values.names ~}}
        ---
        apiVersion: v1
        kind: Secret
        metadata:
          name: "dex-{{ for.index }}"
          namespace: {{ namespace }}
        type: Opaque
        stringData:
          config.yaml: !yaml
        {{{Indented(Config)}}}
            frontend:
              issuer: {{ title }}
        {{~ end ~}}
        """;

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => "    " + line));

    private static void CopyFolder(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (var below in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(target, Path.GetRelativePath(source, below)));

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(target, Path.GetRelativePath(source, file)));
    }
}
