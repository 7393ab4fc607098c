// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A value of no worth, in the spec itself.</summary>
[SpecType("A value of no worth, written in the spec. Only environments with 'disposable: true' may use it.", discriminator: "example")]
public sealed record ExampleSecretSpec : SecretSpec
{
    /// <summary>The value.</summary>
    [Spec("The value. Anyone who reads the repository knows it.", min: 1, max: 4096)]
    public required string Value { get; init; }

    /// <inheritdoc/>
    public override SecretReference ToReference(string path) =>
        new(SecretSource.Example, path) { Span = Source.Span, Example = SecretText.From(Value) };
}
