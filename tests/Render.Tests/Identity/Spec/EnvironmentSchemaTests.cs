// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Tests.Identity.Spec;

public sealed class EnvironmentSchemaTests
{
    [Fact]
    public void The_committed_schema_is_the_generated_one() => GeneratedSchema.ShouldBeCommitted("schemas/environment.schema.json", EnvironmentSchema.Generate());

    [Fact]
    public void Every_pattern_is_put_into_words() => GeneratedSchema.PatternsWithoutWords(EnvironmentSchema.Generate()).ShouldBeEmpty();

    [Fact]
    public void Generating_is_deterministic() =>
        NodeEquality.Equal(EnvironmentSchema.Generate(), EnvironmentSchema.Generate()).ShouldBeTrue();
}
