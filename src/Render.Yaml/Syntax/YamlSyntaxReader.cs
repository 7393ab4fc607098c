// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Text;

namespace Render.Yaml.Syntax;

/// <summary>
/// Reads YAML as it was written: styles, tags, anchors, aliases and duplicate keys are still there, with exact spans.
/// What a plain scalar means is not asked here; <see cref="ScalarResolver"/> answers that.
/// </summary>
public static class YamlSyntaxReader
{
    /// <summary>Reads all documents of a text. The first syntax error ends the reading; the documents before it are kept.</summary>
    public static StageResult<YamlSyntaxStream> Read(SourceText source, DocumentBudget budget)
    {
        var findings = new DiagnosticBag();
        var documents = ReadDocuments(source, budget, findings).ToImmutableArray();
        return StageResult.Of<YamlSyntaxStream>(new YamlSyntaxStream(source, documents), findings);
    }

    /// <summary>Reads one document after the other, so that a consumer need not hold the syntax of all of them.</summary>
    internal static IEnumerable<YamlSyntaxNode> ReadDocuments(SourceText source, DocumentBudget budget, DiagnosticBag findings)
    {
        if (source.Content.Length > budget.MaxBytes)
        {
            findings.Add(DocumentErrors.TooLarge(SourceSpan.StartOf(source.Path), source.Content.Length, budget.MaxBytes));
            return [];
        }

        if (CharacterGuard.Check(source, out var hasOldLineBreaks) is { } forbidden)
        {
            findings.Add(forbidden);
            return [];
        }

        if (hasOldLineBreaks)
            findings.Add(CharacterGuard.WarnOfOldLineBreak(source));

        var shield = hasOldLineBreaks ? CharacterGuard.Shield(source.Content) : null;
        var tabs = new TabGuard(source);
        return new SyntaxBuilder(source, new EventSource(source, shield, tabs), tabs, budget, findings).Documents();
    }
}
