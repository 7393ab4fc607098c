// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A value in a sops file.</summary>
[SpecType("A value in a file that is encrypted with sops.", discriminator: "sops")]
public sealed record SopsSecretSpec : SecretSpec
{
    /// <summary>The file.</summary>
    [Spec("Path of the file, relative to the repository.", min: 1, max: 1024)]
    public required string File { get; init; }

    /// <summary>The key.</summary>
    [Spec("Keys on the way to the value, joined by dots.", min: 1, max: 1024)]
    public required string Key { get; init; }

    /// <inheritdoc/>
    public override SecretReference ToReference(string path) => new(SecretSource.Sops, File, Key) { Span = Source.Span };
}
