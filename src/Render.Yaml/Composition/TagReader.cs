// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Yaml.Syntax;

namespace Render.Yaml.Composition;

/// <summary>Gives scalars their type: by tag, by style, or by the core schema.</summary>
internal sealed class TagReader(DiagnosticBag findings)
{
    /// <summary>The typed node of a scalar.</summary>
    public Node Scalar(YamlScalarSyntax scalar)
    {
        if (scalar.Tag is { } tag)
            return TagResolver.Resolve(tag, scalar.Text, scalar.TextSpan, findings);

        return scalar.Style == YamlScalarStyle.Plain
            ? ScalarResolver.Resolve(scalar.Text, scalar.TextSpan, findings)
            : new StringNode(scalar.Text, scalar.TextSpan);
    }

    /// <summary>Refuses a tag that does not belong to the kind of collection it stands on.</summary>
    public void CheckCollection(YamlSyntaxNode collection, string expected)
    {
        if (collection.Tag is not { } tag || tag == expected || tag == "!")
            return;

        findings.Add(TagResolver.IsKnown(tag)
            ? YamlErrors.TagMismatch(collection.Span, tag, collection is YamlMapSyntax ? "a map" : "a list")
            : YamlErrors.UnknownTag(collection.Span));
    }
}
