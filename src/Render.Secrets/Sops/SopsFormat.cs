// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Secrets.Sops;

/// <summary>The words of a file that sops can read (getsops/sops 3.x, <c>aes/cipher.go</c> and <c>stores/stores.go</c>).</summary>
internal static class SopsFormat
{
    /// <summary>The key that the metadata of sops stand at.</summary>
    public const string Metadata = "sops";

    /// <summary>How each encrypted value begins.</summary>
    public const string Sealed = "ENC[AES256_GCM,";

    /// <summary>True for text that begins as an encrypted value does.</summary>
    public static bool IsSealed(Node? value) => value is StringNode { Value: var text } && text.StartsWith(Sealed, StringComparison.Ordinal);
}
