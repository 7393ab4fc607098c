// SPDX-License-Identifier: MIT

using Render.Identity.Spec;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Policy;

/// <summary>Somebody for whom secrets may be encrypted.</summary>
[SpecType("Somebody for whom secrets may be encrypted.")]
public sealed record AllowedRecipientSpec : SpecObject
{
    /// <summary>The public key.</summary>
    [Spec("An age recipient: a public key that begins with 'age1'.", pattern: SopsStoreSpec.RecipientPattern, isPublic: true)]
    public required string Recipient { get; init; }

    /// <summary>For which environments; null for all.</summary>
    [Spec("The environments whose secrets it may decrypt.", derived: "all", max: 10000, isPublic: true)]
    public SpecList<string>? Environments { get; init; }

    /// <summary>True when the entry lets an environment encrypt to a recipient.</summary>
    public bool Allows(string environment, string recipient) =>
        recipient == Recipient && Environments?.Contains(environment, StringComparer.Ordinal) != false;
}
