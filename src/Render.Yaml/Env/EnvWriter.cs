// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Yaml.Env;

/// <summary>
/// Writes <c>KEY=value</c> lines that Kubernetes, docker and a shell read alike, keys in canonical order, without quotes. A value
/// on which they would disagree is a finding: no quoting exists that all of them understand.
/// </summary>
public static class EnvWriter
{
    /// <summary>The lines, each with a line break; empty for a map without entries.</summary>
    /// <param name="root">A flat map of texts, numbers and booleans.</param>
    /// <param name="placeholder">What stands for secrets; without it they throw. It is written as it is: the result is for people.</param>
    /// <exception cref="InvalidOperationException">A secret without a placeholder.</exception>
    public static StageResult<string> Write(Node root, SecretPlaceholder? placeholder = null)
    {
        if (root is not MapNode map)
            return StageResult.Fail<string>(EnvErrors.NotFlat(root.Span, root.Describe()));

        var findings = new DiagnosticBag();
        var text = new StringBuilder();
        foreach (var entry in CanonicalKeyOrder.Sort(map.Entries))
        {
            if (!EnvSyntax.IsName(entry.Key))
                findings.Add(EnvErrors.InvalidName(entry.KeySpan, entry.Key));

            text.Append(entry.Key).Append('=').Append(ValueOf(entry, placeholder, findings)).Append('\n');
        }

        return StageResult.Of(findings.HasErrors ? null : text.ToString(), findings);
    }

    private static string ValueOf(MapEntry entry, SecretPlaceholder? placeholder, DiagnosticBag findings)
    {
        switch (entry.Value)
        {
            case NumberNode number:
                return NumberText.Of(number.Value);
            case BooleanNode boolean:
                return boolean.Value ? "true" : "false";
            case StringNode text:
                return Check(text.Value, entry, findings);
            case EmbeddedNode embedded:
                return Check(EmbeddedText.Write(embedded, placeholder), entry, findings);
            case SecretNode secret:
                return placeholder?.Invoke(secret) ?? throw new InvalidOperationException("A secret reached the env writer; it has to be replaced before.");
            default:
                findings.Add(EnvErrors.NotFlat(entry.Value.Span, entry.Value.Describe()));
                return string.Empty;
        }
    }

    private static string Check(string value, MapEntry entry, DiagnosticBag findings)
    {
        if (EnvSyntax.Problem(value) is { } problem)
            findings.Add(EnvErrors.NotPortable(entry.Value.Span, entry.Key, problem));

        return value;
    }
}
