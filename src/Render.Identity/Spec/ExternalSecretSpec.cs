// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A key of the external store.</summary>
[SpecType("A key of an external store. It is never read by this tool: an ExternalSecret points at it.", discriminator: "external")]
public sealed record ExternalSecretSpec : SecretSpec
{
    /// <summary>The key.</summary>
    [Spec("Key in the store, such as a path of Vault.", min: 1, max: 1024)]
    public required string Key { get; init; }

    /// <summary>The property.</summary>
    [Spec("Property of the key's value; the whole value when absent.", min: 1, max: 253)]
    public string? Property { get; init; }

    /// <inheritdoc/>
    public override SecretReference ToReference(string path) =>
        new(SecretSource.External, Key, Property) { Span = Source.Span };
}
