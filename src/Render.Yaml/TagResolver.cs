// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Yaml;

/// <summary>The meaning of tags on scalars: those of the core schema, written <c>!!str</c>, and the non-specific <c>!</c>.</summary>
public static class TagResolver
{
    /// <summary>True for the tags that <see cref="Resolve"/> and collections know.</summary>
    public static bool IsKnown(string tag) => tag is "!" or "!!str" or "!!int" or "!!float" or "!!bool" or "!!null" or "!!map" or "!!seq";

    /// <summary>Types a scalar by its tag, whatever its style. A text that does not fit, or an unknown tag, is an error and stays text.</summary>
    public static Node Resolve(string tag, string text, SourceSpan span, DiagnosticBag findings)
    {
        if (tag is "!" or "!!str")
            return new StringNode(text, span);
        if (!IsKnown(tag))
        {
            findings.Add(YamlErrors.UnknownTag(span));
            return new StringNode(text, span);
        }

        var node = ScalarResolver.Resolve(text, span);
        var fits = tag switch
        {
            "!!int" => node is NumberNode && IsWrittenAsInteger(text),
            "!!float" => node is NumberNode,
            "!!bool" => node is BooleanNode,
            "!!null" => node is NullNode,
            _ => false,
        };
        if (fits)
            return node;

        findings.Add(tag == "!!float" && ScalarResolver.IsNotFinite(text) ? YamlErrors.NotFinite(span) : YamlErrors.TagMismatch(span, tag, node.Describe()));
        return new StringNode(text, span);
    }

    private static bool IsWrittenAsInteger(string text) =>
        text.StartsWith("0x", StringComparison.Ordinal) || !text.AsSpan().ContainsAny('.', 'e', 'E');
}
