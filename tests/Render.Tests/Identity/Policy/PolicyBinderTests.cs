// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Text;
using Render.Identity.Policy;
using Render.Testing;
using Render.Yaml;

namespace Render.Tests.Identity.Policy;

public sealed partial class PolicyBinderTests
{
    private const string Recipient = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";

    [Fact]
    public void An_empty_policy_limits_nothing_but_what_is_protected_anyway()
    {
        var policy = Bind("{}").Value.ShouldNotBeNull();

        policy.Secrets.Readable.ShouldBeNull();
        policy.Secrets.Recipients.ShouldBeNull();
        policy.Commit.Conflicts.ShouldBe(ConflictPolicy.Stop);
        policy.Commit.IsProtected("prod", isDisposable: false).ShouldBeTrue();
        policy.Commit.IsProtected("lab", isDisposable: true).ShouldBeFalse();
    }

    [Theory]
    [InlineData("comit: {}", "RND2001", "Did you mean 'commit'?")]
    [InlineData("secrets: { readible: [] }", "RND2001", "Did you mean 'readable'?")]
    [InlineData("secrets: { readable: [{ cluster: a, namespace: b, names: c }] }", "RND2002", null)]
    [InlineData("secrets: { readable: null }", "RND2003", null)]
    [InlineData("secrets: { readable: [{ cluster: a, namespace: b, name: 'c/d' }] }", "RND2005", null)]
    [InlineData("secrets: { recipients: [{ recipient: age1 }] }", "RND2005", null)]
    [InlineData("secrets: { recipients: [age1] }", "RND2003", null)]
    [InlineData("commit: { conflicts: allowed }", "RND2004", "Did you mean 'allow'?")]
    [InlineData("commit: { protected: all }", "RND2003", null)]
    [InlineData("[]", "RND2003", null)]
    public void What_is_not_understood_is_an_error_at_its_place(string text, string code, string? hint)
    {
        var bound = Bind(text);

        bound.IsSuccess(out _).ShouldBeFalse();
        var finding = bound.Diagnostics.First(found => found.Severity == Severity.Error);
        finding.Code.ShouldBe(code);
        finding.Span.Line.ShouldBe(1);
        if (hint is not null)
            finding.Hint.ShouldBe(hint);
    }

    [Theory]
    [InlineData("{ cluster: m, namespace: epinio, name: dex }", true)]
    [InlineData("{ cluster: m, namespace: epinio, name: 'd*' }", true)]
    [InlineData("{ cluster: m, namespace: '*', name: '*' }", true)]
    [InlineData("{ cluster: m, namespace: epinio, name: de }", false)]
    [InlineData("{ cluster: m, namespace: Epinio, name: dex }", false)]
    [InlineData("{ cluster: m2, namespace: epinio, name: dex }", false)]
    [InlineData("{ cluster: m, context: prod, namespace: epinio, name: dex }", true)]
    [InlineData("{ cluster: m, context: other, namespace: epinio, name: dex }", false)]
    [InlineData("{ cluster: m, namespace: epinio, name: dex, environments: [prod] }", true)]
    [InlineData("{ cluster: m, namespace: epinio, name: dex, environments: [lab] }", false)]
    [InlineData("{ cluster: m, namespace: epinio, name: dex, environments: [] }", false)]
    public void An_entry_lets_read_what_it_names(string entry, bool allows) =>
        Bind($"secrets: {{ readable: [{entry}] }}").Value.ShouldNotBeNull().Secrets.Readable.ShouldNotBeNull()[0].Allows("prod", "m", "prod", "epinio", "dex").ShouldBe(allows);

    [Fact]
    public void A_recipient_may_be_for_some_environments_alone()
    {
        var entry = Bind($"secrets: {{ recipients: [{{ recipient: {Recipient}, environments: [lab] }}] }}").Value.ShouldNotBeNull().Secrets.Recipients.ShouldNotBeNull()[0];

        entry.Allows("lab", Recipient).ShouldBeTrue();
        entry.Allows("prod", Recipient).ShouldBeFalse();
        entry.Allows("lab", Recipient.ToUpperInvariant()).ShouldBeFalse();
    }

    [Fact]
    public void The_example_of_the_documentation_is_a_policy()
    {
        var page = File.ReadAllText(RepositoryRoot.Combine("docs/policy.md"));

        var bound = Bind(Yaml().Match(page).Groups["text"].Value);

        bound.Diagnostics.ShouldBeEmpty();
        bound.Value.ShouldNotBeNull().Secrets.Readable.ShouldNotBeNull().Count.ShouldBe(2);
    }

    private static StageResult<PolicySpec> Bind(string text) => PolicyBinder.Bind(YamlReader.ReadSingle(new SourceText("policy.yaml", text), DocumentBudget.Source).Value.ShouldNotBeNull());

    [GeneratedRegex("```yaml\n(?<text>[^`]*)```", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Yaml();
}
