// SPDX-License-Identifier: MIT

namespace Render.Secrets.Programs;

/// <summary>
/// What the exit codes of <c>sops --decrypt</c> say about the file: what the program prints beside them may be what it decrypted. The
/// numbers are those of its package <c>cmd/sops/codes</c>.
/// </summary>
internal static class SopsExitCodes
{
    private const string Tampered = "Take the last version that was encrypted as a whole, and change files with 'sops' alone.";

    /// <summary>What happened, as a clause about the file, and what to do; null for codes that say nothing about it.</summary>
    public static (string Meaning, string Hint)? Of(int code) => code switch
    {
        1 => ("it is not encrypted with sops, or is no file of its format", "Encrypt it with 'sops --encrypt'; 'sops --decrypt' by hand says more."),
        2 or 100 => ("it cannot be read", "Check that it is there, and that you may read it."),
        25 => ("a value cannot be decrypted, so it was changed, moved or renamed by hand since it was encrypted", Tampered),
        51 => ("its MAC is missing or does not fit, so it was changed by hand since it was encrypted", Tampered),
        128 => ("none of the keys that can be had here opens it", "Name a private key that it is encrypted for, such as with SOPS_AGE_KEY_FILE."),
        _ => null,
    };
}
