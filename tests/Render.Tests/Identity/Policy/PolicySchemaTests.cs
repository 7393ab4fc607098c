// SPDX-License-Identifier: MIT

using Render.Identity.Policy;
using Render.Tests.Identity.Spec;

namespace Render.Tests.Identity.Policy;

public sealed class PolicySchemaTests
{
    [Fact]
    public void The_committed_schema_is_the_generated_one() => GeneratedSchema.ShouldBeCommitted("schemas/policy.schema.json", PolicySchema.Generate());

    [Fact]
    public void Every_pattern_is_put_into_words() => GeneratedSchema.PatternsWithoutWords(PolicySchema.Generate()).ShouldBeEmpty();
}
