// SPDX-License-Identifier: MIT

namespace Render.Diff.Masking;

/// <summary>Judges by its key whether a value is likely a secret. A guess: used only where nobody has said it.</summary>
public static class SensitiveNames
{
    private static readonly string[] Words =
        ["secret", "password", "passwd", "passphrase", "token", "credential", "privatekey", "apikey", "accesskey", "hash", "bindpw", "auth"];

    // Names that hold a word of the above and are known to hold no secret.
    private static readonly string[] Harmless = ["secretname", "secretkeyref", "secretenv", "hashfromenv", "issuer", "author", "authority"];

    /// <summary>True when the last key on the way sounds like one of a secret, or everything below an annotation that repeats an object.</summary>
    public static bool Match(DiffPath path)
    {
        var key = new string([.. path.LastKey.Where(char.IsAsciiLetterOrDigit)]).ToLowerInvariant();
        if (Array.Exists(Harmless, word => key == word))
            return false;

        return Array.Exists(Words, word => key.Contains(word, StringComparison.Ordinal)) || key.EndsWith("lastappliedconfiguration", StringComparison.Ordinal);
    }
}
