// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;

namespace Render.Secrets.Redaction;

/// <summary>Private keys in text that leaves the process. They are known by their looks, whether the run has resolved them or not.</summary>
internal static partial class PrivateKeyText
{
    private const string AgeHead = "AGE-SECRET-KEY-";
    private const string PemHead = "PRIVATE KEY";

    /// <summary>The text with a mask in place of each private key: of age whole, of PEM what stands between its lines.</summary>
    public static string Mask(string text)
    {
        if (text.Contains(AgeHead, StringComparison.OrdinalIgnoreCase))
            text = Age().Replace(text, "…");

        return text.Contains(PemHead, StringComparison.Ordinal) ? Pem().Replace(text, "${head}…") : text;
    }

    /// <summary>Bech32 has no other characters, and a key no fewer than this.</summary>
    [GeneratedRegex("AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{8,}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Age();

    /// <summary>Lines of base64 have to follow, in a document or escaped in a text; the head alone is a word.</summary>
    [GeneratedRegex(
        @"(?<head>-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----)(?:(?:\s|\\[rn])+[A-Za-z0-9+/=]{16,})+(?:(?:\s|\\[rn])*[A-Za-z0-9+/=]{1,15}(?=(?:\s|\\[rn])*-----END))?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pem();
}
