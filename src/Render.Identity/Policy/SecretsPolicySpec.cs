// SPDX-License-Identifier: MIT

using Render.Identity.Spec;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Policy;

/// <summary>Where secrets may come from and go to.</summary>
[SpecType("Which live Secrets may be read, and for whom secrets may be encrypted.")]
public sealed record SecretsPolicySpec : SpecObject
{
    /// <summary>The live Secrets that may be read; null for all.</summary>
    [Spec("The live Secrets that may be read, for values and for comparisons.", derived: "all that the credentials reach", max: 1000)]
    public SpecList<ReadableSecretSpec>? Readable { get; init; }

    /// <summary>For whom may be encrypted; null for everybody.</summary>
    [Spec("The age recipients that the store 'sops' may encrypt to.", derived: "all", max: 1000)]
    public SpecList<AllowedRecipientSpec>? Recipients { get; init; }
}
