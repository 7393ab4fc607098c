// SPDX-License-Identifier: MIT

using System.Text;
using System.Text.Unicode;
using Render.Core.Diagnostics;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>What a value has to be: text, not empty, not too large, and such that it can be told from what is public.</summary>
internal static class SecretValueRules
{
    private static ReadOnlySpan<byte> ReplacementCharacter => "\uFFFD"u8;

    /// <summary>Adds what is wrong with a value.</summary>
    /// <returns>False when it cannot be used.</returns>
    public static bool Check(SecretReference reference, SecretText value, ResolveRequest request, DiagnosticBag findings)
    {
        var bytes = value.Open();
        if (Unusable(reference, bytes) is { } problem)
        {
            findings.Add(problem);
            return false;
        }

        if (bytes.Length > 0 && Encoding.UTF8.GetCharCount(bytes) < SecretLimits.MinCharacters)
            findings.Add(SecretErrors.TooShort(reference, request.IsDisposable));
        else if (IsPublic(bytes, request.PublicTexts))
            findings.Add(SecretErrors.Public(reference, request.IsDisposable));

        return true;
    }

    /// <summary>True for a value that is part of a public text.</summary>
    public static bool IsPublic(ReadOnlySpan<byte> secret, IReadOnlyCollection<string> publicTexts)
    {
        foreach (var text in publicTexts)
        {
            if (Encoding.UTF8.GetMaxByteCount(text.Length) >= secret.Length && Encoding.UTF8.GetBytes(text).AsSpan().IndexOf(secret) >= 0)
                return true;
        }

        return false;
    }

    private static Diagnostic? Unusable(SecretReference reference, ReadOnlySpan<byte> bytes)
    {
        if (Ascii.IsValid(bytes) && bytes.Trim(" \t\r\n"u8).IsEmpty)
            return SecretErrors.Empty(reference);

        if (bytes.Length > SecretLimits.MaxBytes)
            return SecretErrors.TooLarge(reference, SecretLimits.MaxBytes);

        if (!Utf8.IsValid(bytes))
            return SecretErrors.NotText(reference, "is not valid UTF-8");

        // Both give text alone, in which this character has taken the place of what they could not read.
        if (reference.Source is SecretSource.Env or SecretSource.Sops && bytes.IndexOf(ReplacementCharacter) >= 0)
            return SecretErrors.NotText(reference, "holds bytes that are not valid UTF-8, or the character U+FFFD, which stands for them");

        return bytes.Contains((byte)0) ? SecretErrors.NotText(reference, "holds a NUL character") : null;
    }
}
