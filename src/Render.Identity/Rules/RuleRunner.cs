// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Identity.Spec;

namespace Render.Identity.Rules;

/// <summary>Runs all rules over a linked environment and applies the exceptions that the spec declares.</summary>
internal static class RuleRunner
{
    /// <summary>All findings, those under an exception turned down to notes.</summary>
    public static IEnumerable<Diagnostic> Run(RuleContext context)
    {
        var exceptions = context.Spec.Rules.ToList();
        var today = DateOnly.FromDateTime(context.Link.Inputs.Now.UtcDateTime);
        var used = new HashSet<RuleExceptionSpec>(ReferenceEqualityComparer.Instance);
        foreach (var finding in IdentityRules.All.SelectMany(rule => rule.Check(context)))
        {
            var exception = exceptions.Find(e => Covers(e, finding));
            if (exception is not null)
                used.Add(exception);

            yield return exception is null || exception.Until < today ? finding : TurnDown(finding, exception);
        }

        foreach (var exception in exceptions)
        {
            if (exception.Until < today)
                yield return RuleErrors.Expired.At(exception.SpanOf("until"), "rules", $"the exception from {exception.Rule} ended on {Day(exception.Until)}", "mend what it covered, or give it another end");
            else if (!used.Contains(exception))
                yield return RuleErrors.Unused.At(exception.SpanOf("rule"), "rules", $"no finding of {exception.Rule} needs this exception", "remove it");
        }
    }

    private static bool Covers(RuleExceptionSpec exception, Diagnostic finding) =>
        exception.Rule == finding.Code && (exception.Path is null || IsBelow(finding.Path ?? string.Empty, exception.Path));

    private static bool IsBelow(string path, string root) =>
        path == root || (path.StartsWith(root, StringComparison.Ordinal) && path[root.Length] is '.' or '[');

    private static Diagnostic TurnDown(Diagnostic finding, RuleExceptionSpec exception) => finding with
    {
        Severity = Severity.Note,
        Hint = Sentence.Of($"Turned down until {Day(exception.Until)}: {exception.Reason}"),
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
