// SPDX-License-Identifier: MIT

using Render.Core.Redaction;

namespace Render.Testing.Kubernetes;

/// <summary>Masks the texts that it is given, and nothing else.</summary>
/// <param name="secrets">The texts.</param>
public sealed class ListedTextRedactor(params string[] secrets) : ITextRedactor
{
    /// <inheritdoc/>
    public RedactedText Redact(string text) =>
        RedactedText.FromRedactor(secrets.Aggregate(text, (current, secret) => current.Replace(secret, "…", StringComparison.Ordinal)));
}
