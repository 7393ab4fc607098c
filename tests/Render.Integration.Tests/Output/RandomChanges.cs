// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Testing;

namespace Render.Integration.Tests.Output;

/// <summary>Makes changes of every kind that an environment can depend on, and some that none depends on.</summary>
internal sealed class RandomChanges(TemporaryFolder source, Random random)
{
    private int _next;

    /// <summary>Makes one change and says what it was.</summary>
    public string Make()
    {
        Func<string>[] all =
        [
            EditBanner, EditBanner, EditBase, AddEnvironment, AddEnvironment, RemoveEnvironment, EditTemplate, AddTemplate, RemoveTemplate, EditShared, EditSchema, AddSchema, EditCertificate,
            TouchSomethingElse, AddBase,
        ];
        _next++;
        return all[random.Next(all.Length)]();
    }

    private string Number => _next.ToString(CultureInfo.InvariantCulture);

    private string EditBanner()
    {
        var name = Pick(Environments());
        var path = $"environments/{name}.yaml";
        var text = Read(path);
        var at = text.IndexOf("text: ", StringComparison.Ordinal);
        if (at < 0)
            return TouchSomethingElse();

        source.Write(path, text[..at] + "text: x" + Number + " " + text[(at + "text: ".Length)..]);
        return "edit " + name;
    }

    private string EditBase()
    {
        source.Write("environments/_base/company.yaml", Read("environments/_base/company.yaml").Replace("idTokens: 24h", "idTokens: 12h", StringComparison.Ordinal) + $"# {Number}\n");
        return "edit the base";
    }

    private string AddBase()
    {
        var name = Pick(Environments());
        source.Write($"environments/_base/b{Number}.yaml", $"description: \"{Number}\"\n");
        var path = $"environments/{name}.yaml";
        source.Write(path, Read(path).Replace("extends: [", $"extends: [_base/b{Number}.yaml, ", StringComparison.Ordinal));
        return "add a base to " + name;
    }

    private string AddEnvironment()
    {
        var name = "lab" + Number;
        source.Write($"environments/{name}.yaml", Read("environments/lab.yaml").Replace("name: lab\n", $"name: {name}\n", StringComparison.Ordinal));
        return "add " + name;
    }

    private string RemoveEnvironment()
    {
        var extra = Environments().Where(name => name.StartsWith("lab", StringComparison.Ordinal) && name != "lab").ToList();
        if (extra.Count == 0)
            return AddEnvironment();

        var gone = Pick(extra);
        File.Delete(source.Combine($"environments/{gone}.yaml"));
        return "remove " + gone;
    }

    private string EditTemplate()
    {
        var path = Pick(Directory.EnumerateFiles(source.Combine("templates"), "*.yaml.sbn", SearchOption.AllDirectories).Where(file => !file.Contains("x-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList());
        File.AppendAllText(path, $"# {Number}\n");
        return "edit " + Path.GetFileName(path);
    }

    private string AddTemplate()
    {
        var type = Pick(["banner", "headlamp", "dex"]);
        source.Write(
            $"templates/{type}/40-configuration/x-{Number}.yaml.sbn",
            $"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: {type}-x{Number}\n  namespace: default\ndata:\n  text: \"{Number}\"\n");
        return "add a template to " + type;
    }

    private string RemoveTemplate()
    {
        var own = Directory.EnumerateFiles(source.Combine("templates"), "x-*.yaml.sbn", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (own.Count == 0)
            return AddTemplate();

        var gone = Pick(own);
        File.Delete(gone);
        return "remove " + Path.GetFileName(gone);
    }

    private string EditShared()
    {
        source.Write("templates/_shared/x.sbn", $"# {Number}\n");
        return "edit a shared template";
    }

    private string EditSchema()
    {
        var path = Pick(["schemas/kubernetes/core/configmap_v1.json", "schemas/environment.schema.json", "schemas/kubernetes/config.openshift.io/authentication_v1_4.20.json"]);
        source.Write(path, Read(path) + "\n");
        return "edit " + path;
    }

    private string AddSchema()
    {
        source.Write($"schemas/payloads/x{Number}.json", "{}\n");
        return "add a schema";
    }

    private string EditCertificate()
    {
        source.Write("environments/ca/keycloak.pem", Read("environments/ca/keycloak.pem") + "\n");
        return "edit a certificate";
    }

    private string TouchSomethingElse()
    {
        source.Write("notes/README.md", Number);
        return "touch something else";
    }

    private List<string> Environments() =>
    [
        .. Directory.EnumerateFiles(source.Combine("environments"), "*.yaml").Select(file => Path.GetFileNameWithoutExtension(file) ?? file)
            .Where(name => !name.EndsWith(".lock", StringComparison.Ordinal) && name != "sealed").Order(StringComparer.Ordinal),
    ];

    private T Pick<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private string Read(string path) => File.ReadAllText(source.Combine(path));
}
