// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A file.</summary>
[SpecType("The content of a file outside the output folder.", discriminator: "file")]
public sealed record FileSecretSpec : SecretSpec
{
    /// <summary>The file.</summary>
    [Spec("Path of the file, absolute or relative to the repository.", min: 1, max: 1024)]
    public required string Path { get; init; }

    /// <inheritdoc/>
    public override SecretReference ToReference(string path) => new(SecretSource.File, Path) { Span = Source.Span };
}
