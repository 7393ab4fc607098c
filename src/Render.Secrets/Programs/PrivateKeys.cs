// SPDX-License-Identifier: MIT

using System.Text;
using Render.IO.Inputs;

namespace Render.Secrets.Programs;

/// <summary>Private keys where none belong.</summary>
public static class PrivateKeys
{
    private static readonly string[] KeyFileVariables = ["SOPS_AGE_KEY_FILE", "SOPS_AGE_SSH_PRIVATE_KEY_FILE"];

    /// <summary>The variables that the folder of settings is found by, the first that is set, and what comes below it.</summary>
    private static readonly (string Variable, string Folder)[] UsualPlaces = OperatingSystem.IsWindows()
        ? [("AppData", string.Empty)]
        : [("XDG_CONFIG_HOME", string.Empty), ("HOME", OperatingSystem.IsMacOS() ? "Library/Application Support" : ".config")];

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

    /// <summary>The variable that leads sops to a private key inside of the repository; null when none does.</summary>
    internal static string? InRepository(ProgramHost host)
    {
        var root = RealPath.Of(host.WorkingDirectory, host.WorkingDirectory);
        return KeyFileVariables.FirstOrDefault(variable => host.Variables.GetValueOrDefault(variable) is { Length: > 0 } file && IsIn(RealPath.Of(file, host.WorkingDirectory), root))
            ?? UsualPlace(host, root);
    }

    /// <summary>
    /// The file that sops takes besides, when there is one. A variable may name a key that is yet to come; a place that nobody has named
    /// is nothing to speak of before there is a key.
    /// </summary>
    private static string? UsualPlace(ProgramHost host, string root)
    {
        foreach (var (variable, folder) in UsualPlaces)
        {
            if (host.Variables.GetValueOrDefault(variable) is not { Length: > 0 } start)
                continue;

            var file = Path.Combine(host.WorkingDirectory, start, folder, "sops", "age", "keys.txt");
            return RealPath.OfFile(file, host.WorkingDirectory) is { } real && IsIn(real, root) ? variable : null;
        }

        return null;
    }

    private static bool IsIn(string file, string root)
    {
        var relative = Path.GetRelativePath(root, file);
        return !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
