// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A secret in a spec: always a reference, never the value itself (but for examples).</summary>
[SpecVariants(
    typeof(ExternalSecretSpec),
    typeof(EnvSecretSpec),
    typeof(FileSecretSpec),
    typeof(SopsSecretSpec),
    typeof(ClusterSecretSpec),
    typeof(ExampleSecretSpec),
    Key = "from")]
[SpecType("A reference to a secret. The value itself never stands in a spec.")]
public abstract record SecretSpec : SpecObject
{
    /// <summary>The source.</summary>
    [Spec("Where the value is kept.", isPublic: true)]
    public string? From { get; init; }

    /// <summary>The reference that the rest of the program uses.</summary>
    /// <param name="path">Where the reference stands in the spec; names an example.</param>
    public abstract SecretReference ToReference(string path);
}
