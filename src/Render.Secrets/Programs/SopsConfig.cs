// SPDX-License-Identifier: MIT

namespace Render.Secrets.Programs;

/// <summary>
/// Keeps the program <c>sops</c> from looking for a <c>.sops.yaml</c> in its working folder and all folders above. It reads one for
/// every command, decryption too, and what stands in it can add readers, weaken the MAC or stop it from working at all.
/// </summary>
internal static class SopsConfig
{
    /// <summary>The arguments that go first: a configuration that is named, and is empty, is the only one that counts.</summary>
    public static string[] None => ["--config", OperatingSystem.IsWindows() ? "NUL" : "/dev/null"];
}
