// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A variable of the process.</summary>
[SpecType("A variable of the environment that the tool runs in.", discriminator: "env")]
public sealed record EnvSecretSpec : SecretSpec
{
    /// <summary>The variable.</summary>
    [Spec("Name of the variable.", pattern: "^[A-Za-z_][A-Za-z0-9_]*$")]
    public required string Variable { get; init; }

    /// <inheritdoc/>
    public override SecretReference ToReference(string path) => new(SecretSource.Env, Variable) { Span = Source.Span };
}
