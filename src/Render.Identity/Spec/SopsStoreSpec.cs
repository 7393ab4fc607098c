// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Settings of the sops store.</summary>
[SpecType("To whom Secrets are encrypted, and with which Secret Flux decrypts them.")]
public sealed record SopsStoreSpec : SpecObject
{
    /// <summary>The form of an age recipient.</summary>
    internal const string RecipientPattern = "^age1[02-9ac-hj-np-z]{58}$";

    /// <summary>The recipients.</summary>
    [Spec("age recipients: public keys that begin with 'age1'.", pattern: RecipientPattern, max: 100)]
    public required SpecList<string> Recipients { get; init; }

    /// <summary>Secret with the private key, in Flux's namespace.</summary>
    [Spec("Name of the Secret that holds Flux's age identity, in the namespace of the Kustomizations.", pattern: SpecNames.NamePattern)]
    public string DecryptionSecret { get; init; } = "sops-age";
}
