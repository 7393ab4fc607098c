// SPDX-License-Identifier: MIT

using Render.Pipeline.Review;
using Render.Testing;

namespace Render.Tests.Pipeline.Review;

public sealed class ReviewUseCaseTests
{
    private const string Spec = "providers:\n  dex:\n    url: https://a.example.com\n    connectors: { up: { client: { id: x, secret: { from: external, key: a } } } }\nsecrets: { sops: { recipients: [age1aaa] } }\n";

    [Theory]
    [InlineData("https://a.example.com", "https://b.example.com", "issuer: 'providers.dex.url' changes.")]
    [InlineData("from: external", "from: cluster", "source of a secret: 'providers.dex.connectors.up.client.secret.from' changes.")]
    [InlineData("id: x", "id: y", "")]
    [InlineData("providers:\n", "acknowledge: [okd-switch]\nproviders:\n", "acknowledgement: 'acknowledge' is new.")]
    [InlineData("providers:\n", "providers:\n  evil: { type: oidc, issuer: https://evil.example.com, ca: { file: evil.pem } }\n", "issuer: 'providers.evil.issuer' is new. certificates: 'providers.evil.ca' is new.")]
    public async Task Changes_of_what_decides_who_gets_in_are_found_by_place_and_without_values(string from, string to, string expected)
    {
        var found = await RunAsync(new InMemoryTree().With("environments/lab.yaml", Spec), new InMemoryTree().With("environments/lab.yaml", Spec.Replace(from, to, StringComparison.Ordinal)));

        string.Join(' ', found.Select(change => $"{change.Kind}: {change.Text}")).ShouldBe(expected);
        found.ShouldAllBe(change => change.Environment == "lab" && change.File == "environments/lab.yaml");
    }

    [Fact]
    public async Task Recipients_certificates_bases_and_the_policy_are_found()
    {
        var before = new InMemoryTree().With("environments/_base/a.yaml", Spec).With("environments/ca/x.pem", "1").With("environments/lab.lock.yaml", "url: a").With("policy.yaml", "commit: {}");
        var after = new InMemoryTree().With("environments/_base/a.yaml", Spec.Replace("age1aaa", "age1bbb", StringComparison.Ordinal)).With("environments/ca/x.pem", "2").With("environments/lab.lock.yaml", "url: b");

        var found = await RunAsync(before, after);

        found.Select(change => $"{change.Kind} {change.File} {change.Environment}").Distinct(StringComparer.Ordinal)
            .ShouldBe(["store or recipients environments/_base/a.yaml ", "certificates environments/ca/x.pem ", "policy policy.yaml "]);
        found.Single(change => change.Kind == "policy").Text.ShouldBe("The policy is gone.");
    }

    [Fact]
    public async Task Two_equal_trees_have_nothing_to_say()
    {
        var tree = new InMemoryTree().With("environments/lab.yaml", Spec).With("policy.yaml", "commit: {}");

        (await RunAsync(tree, tree)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<SensitiveChange>> RunAsync(InMemoryTree before, InMemoryTree after) =>
        await new ReviewUseCase(before, after).RunAsync(CancellationToken.None);
}
