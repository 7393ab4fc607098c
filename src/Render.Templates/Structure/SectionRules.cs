// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;

namespace Render.Templates.Structure;

/// <summary>What may stand between <c>case</c> and its first <c>when</c>: nothing but white space.</summary>
internal static class SectionRules
{
    /// <summary>Steps over white space, and reports the first thing that is not.</summary>
    public static void CheckBeforeFirstWhen(IReadOnlyList<TextItem> items, ref int at, DiagnosticBag diagnostics)
    {
        var isReported = false;
        while (at < items.Count && items[at].Statement is not { IsFollowing: true })
        {
            if (!isReported && !string.IsNullOrWhiteSpace(items[at].Text ?? "x"))
            {
                diagnostics.Add(TemplateSyntaxErrors.BeforeFirstWhen(items[at].Span));
                isReported = true;
            }

            at++;
        }
    }
}
