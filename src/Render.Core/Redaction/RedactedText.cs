// SPDX-License-Identifier: MIT

namespace Render.Core.Redaction;

/// <summary>
/// Text that is fit to leave the process. Sinks take nothing else, so a forgotten mask does not compile.
/// Made by an <see cref="ITextRedactor"/>.
/// </summary>
public readonly record struct RedactedText
{
    private readonly string? _text;

    private RedactedText(string text) => _text = text;

    /// <summary>The masked text.</summary>
    public string Text => _text ?? string.Empty;

    /// <summary>Wraps text that a redactor has just masked. Called by redactors only (an architecture test holds this).</summary>
    public static RedactedText FromRedactor(string masked) => new(masked);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
