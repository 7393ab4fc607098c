// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Yaml.Env;

/// <summary>
/// Reads <c>KEY=value</c> lines as Kubernetes does: a value is everything behind the first '=', quotes and blanks included; lines
/// that are empty or start with '#' are skipped. Where docker compose or a shell would read another value, a warning says so.
/// All values are text.
/// </summary>
public static class EnvReader
{
    /// <summary>Reads one file into a map.</summary>
    public static StageResult<Node> Read(SourceText source, DocumentBudget budget)
    {
        if (source.Content.Length > budget.MaxBytes)
            return StageResult.Fail<Node>(DocumentErrors.TooLarge(SourceSpan.StartOf(source.Path), source.Content.Length, budget.MaxBytes));
        if (LoneSurrogate.IndexIn(source.Content) is >= 0 and var half)
            return StageResult.Fail<Node>(DocumentErrors.LoneSurrogate(source.Span(half, half + 1)));

        var findings = new DiagnosticBag();
        var entries = ImmutableArray.CreateBuilder<MapEntry>();
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        for (var line = 1; line <= source.LineCount; line++)
        {
            if (ReadLine(source, line, findings) is not { } entry)
                continue;

            if (!first.TryAdd(entry.Key, entry.KeySpan))
                findings.Add(EnvErrors.Duplicate(entry.KeySpan, entry.Key, first[entry.Key]));
            else
                entries.Add(entry);

            if (entries.Count > budget.MaxNodes)
                return StageResult.Fail<Node>(EnvErrors.TooManyVariables(entry.KeySpan, budget.MaxNodes));
        }

        return StageResult.Of<Node>(new MapNode(entries.DrainToImmutable(), source.Span(0, source.Content.Length)), findings);
    }

    private static MapEntry? ReadLine(SourceText source, int line, DiagnosticBag findings)
    {
        var text = source.Line(line);
        var start = text.Length - text.TrimStart().Length;
        if (start == text.Length || text[start] == '#')
            return null;

        var equals = text.IndexOf('=');
        var nameEnd = equals < 0 ? text.Length : equals;
        var nameSpan = new SourceSpan(source.Path, line, start + 1, line, Math.Max(nameEnd, start) + 1);
        if (equals < 0)
        {
            findings.Add(EnvErrors.NoEqualsSign(nameSpan));
            return null;
        }

        var name = text[start..Math.Max(nameEnd, start)].ToString();
        if (!EnvSyntax.IsName(name))
        {
            findings.Add(EnvErrors.InvalidName(nameSpan, name));
            return null;
        }

        var value = text[(equals + 1)..];
        var valueSpan = new SourceSpan(source.Path, line, equals + 2, line, text.Length + 1);
        if (EnvSyntax.Problem(value) is { } problem)
            findings.Add(EnvErrors.ReadDifferently(valueSpan, name, problem));

        return new MapEntry(name, nameSpan, new StringNode(value.ToString(), valueSpan));
    }
}
