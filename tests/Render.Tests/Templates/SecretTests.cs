// SPDX-License-Identifier: MIT

namespace Render.Tests.Templates;

/// <summary>Secrets pass through templates and nobody looks into them.</summary>
public sealed class SecretTests
{
    private const string Model = "s: secret:k\nt: secret:l\nname: dex\n";

    [Theory]
    [InlineData("a: {{ s }}\n", "{a:secret(k)}")]
    [InlineData("a: \"{{ s }}\"\n", "{a:secret(k)}")]
    [InlineData("a: x{{ s }}y\n", "{a:secret('x'+k+'y')}")]
    [InlineData("a: {{ s + \"-\" + t }}\n", "{a:secret(k+'-'+l)}")]
    [InlineData("a: {{ $\"{name}:{s}\" }}\n", "{a:secret('dex:'+k)}")]
    [InlineData("a: {{ s ?? \"x\" }}\n", "{a:secret(k)}")]
    [InlineData("a: {{ s == null }}\n", "{a:false}")]
    [InlineData("a: {{ s ? 1 : 2 }}\n", "{a:1}")]
    [InlineData("a: !yaml { b: {{ s }} }\n", "{a:!yaml({b:secret(k)})}")]
    [InlineData("a: !base64 {{ s }}\n", "{a:!base64(secret(k))}")]
    [InlineData("a: |\n  {{ s }}\n", "{a:secret(k+'\\n')}")]
    public void Secrets_stay_secrets(string template, string expected) =>
        Rendering.Documents(template, Model).Replace("\n", "\\n", StringComparison.Ordinal).ShouldBe(expected);

    [Theory]
    [InlineData("s == \"x\"", "RND4066@1:4")]
    [InlineData("s.size", "RND4066@1:6")]
    [InlineData("s[0]", "RND4066@1:4")]
    [InlineData("s | string.upcase", "RND4066@1:4")]
    [InlineData("s < t", "RND4066@1:4")]
    [InlineData("s * 2", "RND4066@1:4")]
    public void Looking_into_a_secret_is_an_error(string expression, string expected) => Rendering.Value(expression, Model).ShouldBe(expected);

    [Fact]
    public void A_secret_is_no_key() => Rendering.Documents("{{ s }}: 1\n", Model).ShouldBe("RND4067@1:1");
}
