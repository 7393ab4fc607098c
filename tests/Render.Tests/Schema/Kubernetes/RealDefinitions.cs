// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Testing;
using Render.Yaml;

namespace Render.Tests.Schema.Kubernetes;

/// <summary>The real definitions beside the checkout.</summary>
internal static class RealDefinitions
{
    public const string Folder = "reference/crds";

    public static Node Read(string file) => Parse(file, File.ReadAllText(SharedFolder.Combine($"{Folder}/{file}")));

    public static Node Parse(string name, string yaml)
    {
        var result = YamlReader.ReadSingle(new SourceText(name, yaml), DocumentBudget.Source);
        result.Diagnostics.Where(d => d.Severity == Severity.Error).ShouldBeEmpty();
        return result.Value.ShouldNotBeNull();
    }
}
