// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml.Composition;
using Render.Yaml.Syntax;

namespace Render.Yaml;

/// <summary>
/// Reads YAML 1.2 into document trees: core schema, anchors, aliases and merge keys resolved, duplicate keys refused, every
/// node with its place. Bounded by a budget; whatever the text is, the answer is a tree or diagnostics.
/// </summary>
public static class YamlReader
{
    /// <summary>Reads all documents of a text.</summary>
    public static StageResult<YamlStream> Read(SourceText source, DocumentBudget budget)
    {
        var findings = new DiagnosticBag();
        var composer = new Composer(budget, findings, source.Content.Length);
        var documents = ImmutableArray.CreateBuilder<Node>();
        foreach (var root in YamlSyntaxReader.ReadDocuments(source, budget, findings))
            documents.Add(composer.Compose(root));

        return StageResult.Of<YamlStream>(new YamlStream(source, documents.DrainToImmutable()), findings);
    }

    /// <summary>Reads a text that must hold exactly one document, which may be a null.</summary>
    public static StageResult<Node> ReadSingle(SourceText source, DocumentBudget budget)
    {
        var stream = Read(source, budget);
        var documents = stream.Value?.Documents ?? [];
        if (stream.Diagnostics.Any(d => d.Severity == Severity.Error))
            return new StageResult<Node>(documents.FirstOrDefault(), stream.Diagnostics);

        return documents.Length switch
        {
            1 => new StageResult<Node>(documents[0], stream.Diagnostics),
            0 => new StageResult<Node>(null, stream.Diagnostics.Add(YamlErrors.NoDocument(SourceSpan.StartOf(source.Path)))),
            _ => new StageResult<Node>(documents[0], stream.Diagnostics.Add(YamlErrors.SeveralDocuments(documents[1].Span, documents[0].Span, documents.Length))),
        };
    }
}
