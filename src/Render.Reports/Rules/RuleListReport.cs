// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Redaction;
using Render.Identity.Rules;

namespace Render.Reports.Rules;

/// <summary>The rules that hold across systems, a line each: code, weight, what must hold.</summary>
/// <param name="redactor">Masks it.</param>
public sealed class RuleListReport(ITextRedactor redactor)
{
    private const int SeverityWidth = 8;

    /// <summary>The list.</summary>
    public RedactedText Write(IEnumerable<RuleInfo> rules)
    {
        var text = new StringBuilder();
        foreach (var rule in rules)
            text.Append(rule.Code).Append("  ").Append(rule.Severity.ToString().ToLowerInvariant().PadRight(SeverityWidth)).Append(rule.Title).Append('\n');

        return redactor.Redact(text.ToString());
    }
}
