// SPDX-License-Identifier: MIT

namespace Render.Secrets.Programs;

/// <summary>
/// The variables that a program needs to run at all. What encrypts needs no others: variables can hold secrets (the source <c>env</c>),
/// and those that begin with <c>SOPS_</c> name further readers.
/// </summary>
internal static class SealingVariables
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "PATH", "HOME", "TMPDIR",

        // What Windows needs to find programs and their folders.
        "PATHEXT", "SystemRoot", "SystemDrive", "ComSpec", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
    };

    /// <summary>Those of them that there are.</summary>
    public static Dictionary<string, string> Of(IReadOnlyDictionary<string, string> all) =>
        all.Where(variable => Names.Contains(variable.Key)).ToDictionary(variable => variable.Key, variable => variable.Value, StringComparer.Ordinal);
}
