// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Tests.Yaml.Samples;
using Render.Yaml;

namespace Render.Tests.Yaml;

public sealed class RoundTripProofTests
{
    [Fact]
    public void A_tree_with_secrets_and_embedded_documents_of_all_formats_is_proven()
    {
        var secret = new SecretNode(new SecretLookup(new SecretReference(SecretSource.External, "prod/dex")));
        var config = new MapNode([new MapEntry("issuer", new StringNode("https://x")), new MapEntry("clientSecret", secret), new MapEntry("port", new NumberNode(5556))]);
        var tree = new MapNode(
        [
            .. Enum.GetValues<EmbeddedFormat>().Select(format => new MapEntry(
                format.ToString(), new EmbeddedNode(format, format == EmbeddedFormat.Base64 ? new EmbeddedNode(EmbeddedFormat.Json, config) : config))),
            new MapEntry("nested", new EmbeddedNode(EmbeddedFormat.Toml, new MapNode([new MapEntry("inner", new EmbeddedNode(EmbeddedFormat.Yaml, config))]))),
            new MapEntry("password", secret),
        ]);

        // The URL is common ground for env files, so all five formats hold this tree.
        RoundTripProof.Check(tree).ShouldBeEmpty();
    }

    [Fact]
    public void Random_trees_are_proven_in_yaml_and_json()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var tree = new RandomTree(seed).Next();
            RoundTripProof.Check(new MapNode([new MapEntry("y", new EmbeddedNode(EmbeddedFormat.Yaml, tree)), new MapEntry("j", new EmbeddedNode(EmbeddedFormat.Json, tree))]))
                .ShouldBeEmpty($"seed {seed}");
        }
    }

    [Theory]
    [InlineData(EmbeddedFormat.Toml, "RND1310")]
    [InlineData(EmbeddedFormat.Env, "RND1355")]
    [InlineData(EmbeddedFormat.Base64, "RND1390")]
    public void What_a_format_cannot_hold_is_found_however_deep_it_lies(EmbeddedFormat format, string code)
    {
        var inner = new EmbeddedNode(format, new MapNode([new MapEntry("a", new NullNode())]));
        var tree = new ListNode([new EmbeddedNode(EmbeddedFormat.Yaml, new MapNode([new MapEntry("x", inner)]))]);

        RoundTripProof.Check(tree).Select(d => d.Code).Distinct(StringComparer.Ordinal).ShouldBe([code]);
        Should.Throw<InvalidOperationException>(() => EmbeddedText.Write(inner));
    }
}
