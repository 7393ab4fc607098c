// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Secrets;

namespace Render.Tests.Secrets;

public sealed class SecretEvaluatorTests
{
    private static readonly SecretReference User = SecretTestValues.Env("USER");
    private static readonly SecretReference Password = SecretTestValues.Env("PASSWORD");

    [Fact]
    public void Parts_are_joined_and_transformed()
    {
        using var values = SecretTestValues.Resolved((User, "dex"), (Password, " p/ä&s\n"));
        var expression = SecretExpression.Concat(
            new SecretLiteral("postgres://"),
            new SecretLookup(User),
            new SecretLiteral(":"),
            new SecretTransformed(SecretTransform.UrlEncode, new SecretTransformed(SecretTransform.Trim, new SecretLookup(Password))),
            new SecretLiteral("@db "),
            new SecretTransformed(SecretTransform.Base64, new SecretLookup(User)));

        using var result = SecretEvaluator.Evaluate(expression, values);

        SecretTestValues.TextOf(result).ShouldBe("postgres://dex:p%2F%C3%A4%26s@db ZGV4");
        Uri.EscapeDataString("p/ä&s").ShouldBe("p%2F%C3%A4%26s");
    }

    [Fact]
    public void A_part_without_a_value_leaves_nothing()
    {
        using var values = SecretTestValues.Resolved((User, "dex"));

        SecretEvaluator.Evaluate(SecretExpression.Concat(new SecretLookup(User), new SecretLookup(Password)), values).ShouldBeNull();
    }
}
