// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Core.Diagnostics;
using Render.Identity.Rules;

namespace Render.Integration.Tests.Rules;

/// <summary>
/// Each rule fails from a complete spec through the whole command line, with its code, its line and exit 2 (warnings and notes: 0),
/// and the corrected spec exits 0 without a word of warning.
/// </summary>
public sealed class RuleCommandLineTests(RuleRepository repository) : IClassFixture<RuleRepository>
{
    public static TheoryData<string> Cases => [.. RuleRepository.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task TheFailingSpec_IsFoundAtItsLine(string name)
    {
        var code = name[..name.IndexOf('-', StringComparison.Ordinal)];
        var place = RuleRepository.PlaceOf(name);

        var run = await repository.ValidateAsync(RuleRepository.EnvironmentOf(name, "bad"));

        var finding = run.Error.Split('\n').FirstOrDefault(line => line.StartsWith(place, StringComparison.Ordinal) && line.Contains($" {code}: ", StringComparison.Ordinal));
        finding.ShouldNotBeNull(run.Error);
        run.ExitCode.ShouldBe(run.Error.Contains(": error ", StringComparison.Ordinal) ? ExitCode.InputErrors : ExitCode.Success);
        if (SeverityOf(code) == Severity.Error && !finding.Contains(": warning ", StringComparison.Ordinal))
            finding.ShouldContain($": error {code}: ");
    }

    [Fact]
    public async Task TheCorrectedSpecs_HaveNothingToSay()
    {
        var run = await repository.ValidateAsync([.. RuleRepository.Names.Select(name => RuleRepository.EnvironmentOf(name, "good"))]);

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.Split('\n').Where(line => line.Contains(": warning ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("RND5011-epinio-guide-on-rancher-2.15")]
    [InlineData("RND5014-stock-dex-2.44")]
    [InlineData("RND5006-connector-scopes-at-dex-default")]
    [InlineData("RND5031-role-on-1.11")]
    [InlineData("RND5051-console-without-a-secret")]
    [InlineData("RND5043-audiences-lack-a-client")]
    [InlineData("RND5070-mke-on-rancher")]
    [InlineData("RND5060-own-client-beside-one-audience")]
    [InlineData("RND5003-issuers-differ-in-a-slash")]
    [InlineData("RND5082-subject-without-prefix")]
    public async Task TheMistakesThatUsersMakeToday_AreErrors(string name)
    {
        RuleRepository.Names.ShouldContain(name);

        (await repository.ValidateAsync(RuleRepository.EnvironmentOf(name, "bad"))).ExitCode.ShouldBe(ExitCode.InputErrors);
    }

    private static Severity SeverityOf(string code) => RuleCatalog.Infos.Single(info => info.Code == code).Severity;
}
