// SPDX-License-Identifier: MIT

namespace Render.Secrets.Redaction;

/// <summary>One way in which a secret can show.</summary>
/// <param name="Bytes">The bytes; whoever made them overwrites them.</param>
/// <param name="Secret">The number of the secret.</param>
internal readonly record struct SecretForm(byte[] Bytes, int Secret);
