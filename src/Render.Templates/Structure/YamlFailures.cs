// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Yaml;

namespace Render.Templates.Structure;

/// <summary>Says in terms of the template what the YAML parser said in terms of the body with its stand-ins.</summary>
internal static class YamlFailures
{
    /// <summary>The findings at their places in the template.</summary>
    public static IEnumerable<Diagnostic> Explain(IEnumerable<Diagnostic> findings, BodyText text)
    {
        foreach (var finding in findings)
        {
            var span = text.Map(finding.Span);
            var mapped = finding with { Span = span, Related = [.. finding.Related.Select(r => r with { Span = text.Map(r.Span) })] };
            if (finding.Code != YamlErrors.SyntaxCode)
            {
                yield return mapped;
                continue;
            }

            var mixed = text.Placed.FirstOrDefault(p => p.Shape.IsMixed);
            var near = text.Placed.LastOrDefault(p => p.Line <= span.Line && p.Line >= span.Line - 1);
            yield return mixed is not null ? TemplateStructureErrors.BranchesDiffer(mixed.Span)
                : near is not null ? TemplateStructureErrors.BlockDoesNotFit(near.Span, span)
                : mapped;
        }
    }
}
