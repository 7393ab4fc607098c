// SPDX-License-Identifier: MIT

namespace Render.Core.Redaction;

/// <summary>The one place that masks. Knows every secret that the run has resolved, in all its encoded forms.</summary>
public interface ITextRedactor
{
    /// <summary>Replaces every known form of every known secret by <c>…</c>.</summary>
    RedactedText Redact(string text);
}
