// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Redaction;
using Render.Kubernetes.Credentials;

namespace Render.Kubernetes.Transport;

/// <summary>
/// Makes words of a server, a proxy or a plugin fit to be shown: known secrets and this connection's own credentials are masked,
/// control characters (which could drive a terminal) go, and what is endless is cut.
/// </summary>
internal sealed class TextScrubber(ITextRedactor redactor)
{
    private const int MaxLength = 1000;
    private const int MinSecret = 6;
    private readonly Lock _lock = new();
    private HashSet<string> _own = new(StringComparer.Ordinal);

    /// <summary>Learns a credential that must not be shown.</summary>
    public void Learn(HiddenText? credential)
    {
        if (credential?.Reveal() is not { Length: >= MinSecret } secret)
            return;

        lock (_lock)
        {
            if (!_own.Contains(secret))
                _own = new HashSet<string>(_own, StringComparer.Ordinal) { secret, Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)) };
        }
    }

    /// <summary>The text as it may be shown.</summary>
    public string Clean(string text)
    {
        // Masked before it is cut: half a secret is one too many.
        var masked = _own.Aggregate(redactor.Redact(text).Text, (current, secret) => current.Replace(secret, "…", StringComparison.Ordinal));
        var plain = new StringBuilder(Math.Min(masked.Length, MaxLength));
        foreach (var rune in masked.EnumerateRunes())
        {
            if (plain.Length >= MaxLength)
                return plain.Append('…').ToString();

            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == System.Globalization.UnicodeCategory.Format)
                plain.Append(' ');
            else
                plain.Append(rune.ToString());
        }

        return plain.ToString();
    }
}
