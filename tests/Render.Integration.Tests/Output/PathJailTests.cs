// SPDX-License-Identifier: MIT

using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests.Output;

/// <summary>No spec, template, name or link reads or writes outside of the roots.</summary>
public sealed class PathJailTests
{
    private const string Head = "apiVersion: render/v1alpha1\nkind: Environment\n";

    [Theory]
    [InlineData("../outside.pem", "RND2014")]
    [InlineData("ca/../../../outside.pem", "RND2014")]
    [InlineData("/etc/hostname", "RND")]
    [InlineData("ca\\\\outside.pem", "RND")]
    public async Task ACertificateOutside_IsNotRead(string path, string code)
    {
        using var samples = SampleRepository.Create();
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(samples.Path) ?? samples.Path, "outside.pem"), "-----BEGIN CERTIFICATE-----\nleak\n");
        samples.Write("environments/bad.yaml", Head + $"name: bad\nproviders:\n  k: {{ type: oidc, issuer: https://k.example.com, ca: {{ file: \"{path}\" }} }}\n");

        var run = await CliRun.InAsync(samples.Path, "render", "-e", "bad");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain(code);
        run.Error.ShouldNotContain("leak");
    }

    [Fact]
    public async Task ALinkThatLeadsOut_IsNotRead_AndOneInTheOutputIsNotWrittenThrough()
    {
        using var samples = SampleRepository.Create();
        using var outside = new TemporaryFolder();
        outside.Write("secret.yaml", "leak: hunter2\n");
        File.CreateSymbolicLink(samples.Combine("environments/_base/link.yaml"), outside.Combine("secret.yaml"));
        samples.Write("environments/bad.yaml", Head + "name: bad\nextends: [_base/link.yaml]\n");
        var read = await CliRun.InAsync(samples.Path, "validate", "-e", "bad");
        File.Delete(samples.Combine("environments/bad.yaml"));
        Directory.CreateDirectory(samples.Combine("out"));
        Directory.CreateSymbolicLink(samples.Combine("out/lab"), outside.Path);

        var written = await CliRun.InAsync(samples.Path, "render", "-e", "lab");

        read.ExitCode.ShouldBe(ExitCode.InputErrors);
        read.Error.ShouldContain("RND2101");
        read.Error.ShouldNotContain("hunter2");
        written.ExitCode.ShouldBe(ExitCode.InputErrors);
        written.Error.ShouldContain("RND7005");
        outside.Snapshot().Keys.ShouldBe(["secret.yaml"]);
    }

    [Theory]
    [InlineData("templates/banner")]
    [InlineData("templates")]
    [InlineData("templates/dex/40-configuration")]
    [InlineData("schemas")]
    [InlineData("schemas/kubernetes")]
    public async Task AFolderThatIsALinkAndLeadsOut_IsRefused_AndNothingElseTakesItsPlace(string path)
    {
        using var samples = SampleRepository.Create();
        using var outside = new TemporaryFolder();
        outside.CopyFrom(samples.Combine(path), "copy");
        Directory.Delete(samples.Combine(path), recursive: true);
        Directory.CreateSymbolicLink(samples.Combine(path), outside.Combine("copy"));

        var run = await CliRun.InAsync(samples.Path, "render", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
        run.Error.ShouldContain("RND2101");
        run.Error.ShouldContain("leads out of the repository");
        Directory.Exists(samples.Combine("out/lab")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("../nowhere")]
    [InlineData("../../nowhere")]
    [InlineData("banner")]
    public async Task ALinkToNothing_IsNotReplacedByTheTemplatesOfTheTool(string target)
    {
        using var samples = SampleRepository.Create();
        Directory.Delete(samples.Combine("templates/banner"), recursive: true);
        File.CreateSymbolicLink(samples.Combine("templates/banner"), target);

        var run = await CliRun.InAsync(samples.Path, "render", "-e", "lab");

        run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
        run.Error.ShouldContain("templates/banner");
        Directory.Exists(samples.Combine("out/lab")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("con")]
    [InlineData("aux")]
    [InlineData("lpt1")]
    public async Task AReservedName_OfAnEnvironment_IsRefused(string name)
    {
        using var samples = SampleRepository.Create();
        samples.Write($"environments/{name}.yaml", File.ReadAllText(samples.Combine("environments/lab.yaml")).Replace("name: lab\n", $"name: {name}\n", StringComparison.Ordinal));

        var run = await CliRun.InAsync(samples.Path, "render", "-e", name);

        run.ExitCode.ShouldBeOneOf(ExitCode.InputErrors, ExitCode.Usage);
        Directory.Exists(samples.Combine("out/" + name)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("con", "a", "RND7051")]
    [InlineData("a", "a", null)]
    [InlineData("x", "System:Dex", null)]
    public async Task NamesOfObjects_BecomeSafePaths(string instance, string name, string? code)
    {
        var run = await RenderComponentAsync(instance, name);

        run.Run.ExitCode.ShouldBe(code is null ? ExitCode.Success : ExitCode.InputErrors, run.Run.Error);
        if (code is not null)
            run.Run.Error.ShouldContain(code);
        run.Files.ShouldAllBe(path => !path.Contains(':', StringComparison.Ordinal));
    }

    [Fact]
    public async Task ANameThatClimbs_StaysInItsFolder()
    {
        var (run, files) = await RenderComponentAsync("x", "../../../../climbed");

        if (run.ExitCode == ExitCode.Success)
            files.ShouldContain(path => path.EndsWith("clusterrole-..%2F..%2F..%2F..%2Fclimbed.yaml", StringComparison.Ordinal));
        else
            run.Error.ShouldContain("error RND");
    }

    [Fact]
    public async Task TwoNamesThatDifferInCase_AreNotOnePath()
    {
        var (run, _) = await RenderComponentAsync("x", "Reader", "reader");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("RND7052");
    }

    [Fact]
    public async Task AnOverlongName_IsRefused()
    {
        var (run, _) = await RenderComponentAsync("x", new string('a', 240));

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("RND7051");
    }

    [Theory]
    [InlineData("../escape.txt.sbn")]
    [InlineData("nul.txt.sbn")]
    public async Task ATemplateOfAFile_CannotNameAnotherPlace(string template)
    {
        using var samples = SampleRepository.Create();
        samples.Write("templates/own/files/ok.txt.sbn", "ok\n");
        samples.Write("templates/own/files/" + template, "escaped\n");
        samples.Write("environments/own.yaml", Head + "name: own\nclusters: { c: {} }\ncomponents:\n  o: { template: own, cluster: c }\n");

        var run = await CliRun.InAsync(samples.Path, "render", "-e", "own");

        samples.Snapshot("out").Keys.Where(path => path.Contains("escape", StringComparison.Ordinal) || path.Contains("nul", StringComparison.Ordinal)).ShouldBeEmpty(run.Error);
    }

    /// <summary>Renders ClusterRoles of these names by a component's own template.</summary>
    private static async Task<(CliRun Run, List<string> Files)> RenderComponentAsync(string instance, params string[] names)
    {
        using var samples = SampleRepository.Create();
        samples.Write(
            "templates/own/10-prerequisites/roles.yaml.sbn",
            "{{ for name in values.names }}\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: \"{{ name }}\"\nrules: []\n{{ end }}\n");
        samples.Write("environments/own.yaml", Head + $"name: own\nclusters: {{ c: {{}} }}\ncomponents:\n  {instance}: {{ template: own, cluster: c, values: {{ names: [{string.Join(", ", names.Select(name => $"\"{name}\""))}] }} }}\n");
        var run = await CliRun.InAsync(samples.Path, "render", "-e", "own");
        return (run, [.. samples.Snapshot("out").Keys]);
    }
}
