// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;
using Render.Testing.Secrets;

namespace Render.Integration.Tests.Secrets;

/// <summary>Files that are no Kubernetes objects: without their secrets in the output, with them for the one who applies them.</summary>
public sealed class MaterializeTests
{
    private const string Value = "ed89aeddcdb4461ace640";

    [Fact]
    public async Task TheFileInTheOutput_HoldsNoSecret_AndListsWhatWasLeftOut()
    {
        using var samples = SampleRepository.Create();

        (await CliRun.InAsync(samples.Path, "render", "-e", "lab")).ExitCode.ShouldBe(ExitCode.Success);

        File.ReadAllText(samples.Combine("out/lab/files/mke/external-identity-provider.toml")).ShouldNotContain("clientSecret");
        var list = File.ReadAllText(samples.Combine("out/lab/files/mke/external-identity-provider.toml.secrets.json"));
        list.ShouldContain("\"path\": \"auth.external_identity_provider.clientSecret\"");
        list.ShouldNotContain(Value);
    }

    [Fact]
    public async Task ItIsFilledIn_ForItsOwnerAlone_OutsideOfWorkTrees()
    {
        using var samples = SampleRepository.Create();
        using var elsewhere = new TemporaryFolder();
        var target = elsewhere.Combine("mke.toml");

        var run = await CliRun.InAsync(samples.Path, "materialize", "lab", "mke", "--to", target);

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        File.ReadAllText(target).ShouldContain($"clientSecret = \"{Value}\"");
        run.Error.ShouldNotContain(Value);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(target).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.Exists(samples.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task ItGoesToStandardOutput_WhenAsked()
    {
        using var samples = SampleRepository.Create();

        var run = await CliRun.InAsync(samples.Path, "materialize", "lab", "mke", "--to=-");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldContain(Value);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task InAWorkTree_ItIsRefused()
    {
        using var samples = SampleRepository.Create();
        samples.Write(".git/HEAD", "ref: refs/heads/main\n");

        var run = await CliRun.InAsync(samples.Path, "materialize", "lab", "mke", "--to", "mke.toml");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND7009");
        File.Exists(samples.Combine("mke.toml")).ShouldBeFalse();
    }

    [Fact]
    public async Task AValueOfAnExternalStore_IsProvidedByHand()
    {
        using var samples = SampleRepository.Create();
        var variables = ProgramVariables.With(("MKE", "the value of the vault"));

        var asked = await CliRun.InAsync(samples.Path, variables, CancellationToken.None, "materialize", "prod", "mke", "--to=-");
        var provided = await CliRun.InAsync(samples.Path, variables, CancellationToken.None, "materialize", "prod", "mke", "--to=-", "--secret", "prod/mke=env:MKE");
        var wrong = await CliRun.InAsync(samples.Path, variables, CancellationToken.None, "materialize", "prod", "mke", "--to=-", "--secret", "prod/mk=env:MKE");

        asked.ExitCode.ShouldBe(ExitCode.InputErrors);
        asked.Error.ShouldContain("error RND6072");
        asked.Error.ShouldContain("--secret 'prod/mke=env:VARIABLE'");
        provided.ExitCode.ShouldBe(ExitCode.Success, provided.Error);
        provided.Output.ShouldContain("clientSecret = \"the value of the vault\"");
        wrong.Error.ShouldContain("error RND6073");
        wrong.Error.ShouldContain("The option --secret 'prod/mk=…' does not say");
    }

    [Fact]
    public async Task ANameWithoutSuchAFile_AndOneWithSeveral_AreTold()
    {
        using var samples = SampleRepository.Create();

        var none = await CliRun.InAsync(samples.Path, "materialize", "lab", "banner", "--to=-");
        var unknown = await CliRun.InAsync(samples.Path, "materialize", "labb", "mke", "--to=-");

        none.ExitCode.ShouldBe(ExitCode.InputErrors);
        none.Error.ShouldContain("error RND6070");
        none.Error.ShouldContain("mke");
        unknown.ExitCode.ShouldBe(ExitCode.Usage);
    }
}
