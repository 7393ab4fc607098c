// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Secrets;

namespace Render.Secrets.Sops;

/// <summary>What a spec says about its sops store.</summary>
/// <param name="Recipients">age recipients, each of which can decrypt every file; one that comes twice counts once.</param>
/// <param name="DigestKey">The key of the digests that tell whether values changed; null when the spec names none.</param>
public sealed record SopsStore(ImmutableArray<string> Recipients, SecretReference? DigestKey)
{
    /// <summary>age recipients, each once, in the order of the spec.</summary>
    public ImmutableArray<string> Recipients { get; init => field = Once(value); } = Once(Recipients);

    /// <summary>The Secret that holds Flux's age identity, in the namespace of the Kustomizations.</summary>
    public string DecryptionSecret { get; init; } = "sops-age";

    private static ImmutableArray<string> Once(ImmutableArray<string> recipients) => [.. recipients.Distinct(StringComparer.Ordinal)];
}
