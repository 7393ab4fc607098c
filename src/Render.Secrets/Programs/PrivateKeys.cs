// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Secrets.Programs;

/// <summary>Private keys where none belong.</summary>
public static class PrivateKeys
{
    private const string KeyFileVariable = "SOPS_AGE_KEY_FILE";

    private static readonly string[] Marks =
    [
        "AGE-SECRET-KEY-1", "AGE-SECRET-KEY-PQ-1", "-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----", "-----BEGIN EC PRIVATE KEY-----",
        "-----BEGIN OPENSSH PRIVATE KEY-----", "-----BEGIN ENCRYPTED PRIVATE KEY-----", "-----BEGIN PGP PRIVATE KEY BLOCK-----",
    ];

    /// <summary>True when a file holds something that looks like a private key.</summary>
    public static bool StandIn(ReadOnlySpan<byte> bytes)
    {
        foreach (var mark in Marks)
        {
            if (bytes.IndexOf(Encoding.ASCII.GetBytes(mark)) >= 0)
                return true;
        }

        return false;
    }

    /// <summary>The variable that names a private key inside of the repository; null when none does.</summary>
    internal static string? InRepository(ProgramHost host)
    {
        if (!host.Variables.TryGetValue(KeyFileVariable, out var file) || file.Length == 0)
            return null;

        var relative = Path.GetRelativePath(host.WorkingDirectory, Path.GetFullPath(file, host.WorkingDirectory));
        var isInside = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isInside ? KeyFileVariable : null;
    }
}
