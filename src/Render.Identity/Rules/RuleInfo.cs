// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Identity.Rules;

/// <summary>A rule as <c>render rules</c> lists it. Its page is <c>docs/diagnostics/&lt;Code&gt;.md</c>.</summary>
/// <param name="Code">The code of its findings.</param>
/// <param name="Severity">The weight of its findings.</param>
/// <param name="Title">What must hold, in one sentence.</param>
public sealed record RuleInfo(string Code, Severity Severity, string Title)
{
    /// <summary>Makes a finding of the rule.</summary>
    /// <param name="span">Where the user has to look.</param>
    /// <param name="path">Path in the spec; exceptions are matched by it.</param>
    /// <param name="message">What was found and what was expected, as a phrase; the finding is a sentence.</param>
    /// <param name="hint">What to do, as a phrase.</param>
    internal Diagnostic At(SourceSpan span, string path, string message, string? hint = null) =>
        new(Code, Severity, span, Sentence.Of(message)) { Path = path, Hint = hint is null ? null : Sentence.Of(hint) };
}
