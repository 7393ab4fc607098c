// SPDX-License-Identifier: MIT

using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Testing.Kubernetes;

/// <summary>Trees from YAML text, for tests that are about something else than reading.</summary>
public static class YamlTree
{
    /// <summary>The map that a text holds.</summary>
    public static MapNode Map(string text, string path = "test.yaml")
    {
        var parsed = YamlReader.ReadSingle(new SourceText(path, text), DocumentBudget.Source);
        return parsed.IsSuccess(out var root) && root is MapNode map
            ? map
            : throw new ArgumentException(string.Join('\n', parsed.Diagnostics.Select(d => d.Message)), nameof(text));
    }
}
