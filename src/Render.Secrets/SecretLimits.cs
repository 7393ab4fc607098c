// SPDX-License-Identifier: MIT

namespace Render.Secrets;

/// <summary>What a secret may be.</summary>
internal static class SecretLimits
{
    /// <summary>A Secret holds at most 1 MiB in all its keys; one value has to be smaller.</summary>
    public const long MaxBytes = (1024 * 1024) - 1;

    /// <summary>Shorter values cannot be told from other text.</summary>
    public const int MinCharacters = 8;
}
