// SPDX-License-Identifier: MIT

namespace Render.Yaml;

/// <summary>The style of everything that <see cref="YamlWriter"/> writes; described in <c>docs/canonical-yaml.md</c>.</summary>
public static class CanonicalYaml
{
    /// <summary>Number of the style. It grows with every change that gives a tree other bytes, and then only.</summary>
    public const int Version = 1;
}
