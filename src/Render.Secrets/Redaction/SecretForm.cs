// SPDX-License-Identifier: MIT

namespace Render.Secrets.Redaction;

/// <summary>One way in which a secret can show, and how much of it counts.</summary>
/// <param name="Bytes">The bytes; whoever made them overwrites them.</param>
/// <param name="Secret">The number of the secret.</param>
internal sealed record SecretForm(byte[] Bytes, int Secret)
{
    /// <summary>How many bytes of it have to show.</summary>
    public int Needed { get; } = FormIndex.Threshold(Bytes.Length);

    /// <summary>How many of those must be no repetition.</summary>
    public int Content { get; } = Math.Min(FormIndex.Threshold(Bytes.Length) / 2, Repetition.Without(Bytes));
}
