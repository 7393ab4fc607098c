// SPDX-License-Identifier: MIT

using System.Text;
using Render.Cli;
using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>Each kind of broken input ends with a diagnostic at its place, exit 2, and not one byte of output changed.</summary>
public sealed class BadInputTests
{
    private const string Head = BadEnvironment.Head;

    private const string OneReference = """
        clusters: { management: {} }
        applications:
          one: { type: headlamp, version: "0.45", provider: nope, cluster: management, namespace: h, url: https://h.example.com }

        """;

    public static TheoryData<string, string, string> Specs => new()
    {
        { "an empty file", "", "environments/bad.yaml(1,1): error RND1015: " },
        { "only comments", "# nothing\n", "environments/bad.yaml(1,1): error RND1015: " },
        { "a list", "- a\n", "environments/bad.yaml(1,1): error RND2104: " },
        { "a missing base", Head + "extends: [_base/nowhere.yaml]\n", "environments/bad.yaml(4,11): error RND2101: " },
        { "a base outside", Head + "extends: [../../secret.yaml]\n", "environments/bad.yaml(4,11): error RND2106: " },
        { "a folder as base", Head + "extends: [_base]\n", "environments/bad.yaml(4,11): error RND2101: " },
        { "a base of a wrong shape", Head + "extends: { a: 1 }\n", "environments/bad.yaml(4,10): error RND2103: " },
        { "an unknown key", Head + "clustrs: {}\n", "environments/bad.yaml(4,1): error RND3102: " },
        { "a duplicate key", Head + "clusters: {}\nclusters: {}\n", "environments/bad.yaml(5,1): error RND1" },
        { "a wrong type", Head + "clusters: [a]\n", "environments/bad.yaml(4,11): error RND3101: " },
        { "another name", "apiVersion: render/v1alpha1\nkind: Environment\nname: good\n", "environments/bad.yaml(3,7): error RND2105: " },
        { "a syntax error", Head + "clusters: { a: [ }\n", "environments/bad.yaml(4," },
        {
            "an unknown provider",
            Head + "clusters: { management: {} }\napplications:\n  headlamp: { type: headlamp, version: \"0.45\", provider: dx, cluster: management, namespace: h, url: https://h.example.com }\n",
            "environments/bad.yaml(6,"
        },
        {
            "an unknown cluster",
            Head + "clusters: { management: {} }\nproviders:\n  rancher: { type: rancher, version: \"2.14\", cluster: managment, url: https://r.example.com }\n",
            "environments/bad.yaml(6,"
        },
    };

    [Theory]
    [MemberData(nameof(Specs))]
    public async Task ABrokenSpec_IsReportedAtItsPlace_AndNothingIsWritten(string what, string spec, string expectedPlace)
    {
        using var samples = SampleRepository.Create();
        (await CliRun.InAsync(samples.Path, "render", "--environment=lab")).ExitCode.ShouldBe(ExitCode.Success, what);
        var before = samples.Snapshot("out");
        samples.Write(BadEnvironment.Spec, spec);

        var run = await CliRun.InAsync(samples.Path, "render", "--environment=bad,lab");

        run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
        run.Error.ShouldContain(expectedPlace);
        run.Output.ShouldBeEmpty();
        Same(samples.Snapshot("out"), before);
    }

    [Fact]
    public async Task InvalidUtf8_IsReportedAtItsByte()
    {
        using var samples = SampleRepository.Create();
        samples.Write(BadEnvironment.Spec, [.. Encoding.UTF8.GetBytes("name: b\nkind: "), 0xC3, 0x28]);

        await ShouldTellAsync(samples, "environments/bad.yaml(2,7): error RND12");
    }

    [Fact]
    public async Task AFileOf100Megabytes_IsNotRead()
    {
        using var samples = SampleRepository.Create();
        using (var file = File.Create(samples.Combine(BadEnvironment.Spec)))
            file.SetLength(100L * 1024 * 1024);

        await ShouldTellAsync(samples, "environments/bad.yaml(1,1): error RND2101: 'environments/bad.yaml' is too large: 104857600 bytes.");
    }

    [Fact]
    public async Task AFolderAsASpec_IsReported()
    {
        using var samples = SampleRepository.Create();
        Directory.CreateDirectory(samples.Combine(BadEnvironment.Spec));

        await ShouldTellAsync(samples, "environments/bad.yaml(1,1): error RND2101: 'environments/bad.yaml' is a folder, not a file.");
    }

    [Fact]
    public async Task APrivateKeyInACertificateFile_IsRefused_AndNotShown()
    {
        using var samples = SampleRepository.Create();
        var file = samples.Combine("environments/ca/keycloak.pem");
        File.AppendAllText(file, "-----BEGIN PRIVATE KEY-----\nMIGHAgEAMBMGByqGSM49\n-----END PRIVATE KEY-----\n");

        var run = await CliRun.InAsync(samples.Path, "render");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldContain("error RND2109: ");
        run.Error.ShouldNotContain("MIGHAgEAMBMGByqGSM49");
        Directory.Exists(samples.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task ACircleOfExtends_NamesTheWholeCircle()
    {
        using var samples = SampleRepository.Create();
        samples.Write("environments/_base/one.yaml", "extends: _base/two.yaml\n");
        samples.Write("environments/_base/two.yaml", "extends: _base/one.yaml\n");

        var run = await BadEnvironment.ValidateAsync(samples, "extends: [_base/one.yaml]\n");

        ShouldTell(
            run,
            "environments/_base/two.yaml(1,10): error RND2102: ",
            "environments/_base/one.yaml -> environments/_base/two.yaml -> environments/_base/one.yaml");
    }

    [Fact]
    public async Task AllMistakesOfARun_AreReported()
    {
        using var samples = SampleRepository.Create();
        samples.Write(BadEnvironment.Spec, Head + "clustrs: {}\ndisposable: maybe\nextends: [_base/nowhere.yaml]\n");
        samples.Write("environments/worse.yaml", "apiVersion: render/v9\nkind: Environment\nname: worse\nprovders: {}\n");

        var run = await CliRun.InAsync(samples.Path, "validate", "--environment=bad,worse");

        ShouldTell(
            run,
            "environments/bad.yaml(6,11): error RND2101: ",
            "environments/bad.yaml(4,1): error RND3102: ",
            "environments/bad.yaml(5,13): error RND3101: ",
            "environments/worse.yaml(1,13): error RND3104: ",
            "environments/worse.yaml(4,1): error RND3102: ");
    }

    [Fact]
    public async Task ErrorsOfTheSchema_HideNoErrorsOfLaterStages()
    {
        var run = await BadEnvironment.ValidateAsync("""
            clustrs: {}
            clusters: { management: {} }
            providers:
              rancher: { type: rancher, version: 2.14, cluster: managment, url: https://r.example.com }
              dex: { type: dex, version: "2.45", cluster: management, url: https://dex.example.com/ }
            applications:
              one: { type: headlamp, version: "0.45", provider: rancher, cluster: management, namespace: h, url: https://h.example.com }
              two: { type: headlamp, version: "0.45", provider: rancherr, cluster: management, namespace: h, url: https://h.example.com }
            """);

        ShouldTell(
            run,
            "environments/bad.yaml(4,1): error RND3102: ",
            "environments/bad.yaml(7,38): error RND3101: ",
            "environments/bad.yaml(7,53): error RND2010: ",
            "environments/bad.yaml(8,",
            "error RND5002: ",
            "environments/bad.yaml(11,53): error RND2010: ");
        run.Error.ShouldNotContain("environments/bad.yaml(10,");
    }

    [Theory]
    [InlineData("name: bad\n", "error RND1004: ")]
    [InlineData("disposable: 7\n", "error RND3101: ")]
    [InlineData("rules: 7\n", "error RND3101: ")]
    public async Task ABrokenReference_IsToldBesideOtherMistakes(string other, string code)
    {
        var run = await BadEnvironment.ValidateAsync(other + OneReference);

        ShouldTell(run, code, "error RND2010: 'applications.one.provider' names the provider 'nope', which is not declared.");
    }

    [Theory]
    [InlineData("extends: [_base/nowhere.yaml]\n", "error RND2101: ")]
    [InlineData("extnds: [_base/company.yaml]\n", "error RND3102: ")]
    [InlineData("providers: 7\n", "error RND3101: ")]
    [InlineData("providers: { dex: { type: dex } }\nproviders: { nope: { type: dex } }\n", "error RND1004: ")]
    [InlineData("providers: *elsewhere\n", "error RND1005: ")]
    public async Task AReferenceToWhatMayStandInAPartThatWasNotRead_IsNotCalledBroken(string other, string code)
    {
        var run = await BadEnvironment.ValidateAsync(other + OneReference);

        run.Error.ShouldContain(code);
        run.Error.ShouldNotContain("RND2010");
    }

    [Theory]
    [InlineData("typ", "typ")]
    [InlineData("typе", "typ\\u0435")]
    [InlineData("type\u200B", "type\\u200B")]
    public async Task AMisspeltType_IsShownBesideTheMissingOne(string key, string shown)
    {
        var run = await BadEnvironment.ValidateAsync($"applications:\n  mke: {{ \"{key}\": mke }}\n");

        ShouldTell(run, "lacks the key 'type'", $"'applications.mke' has no key '{shown}'.", "hint: Did you mean 'type'?");
    }

    [Fact]
    public async Task TheRestOfAValueThatACommaCutInTwo_StandsInNoPath()
    {
        var run = await BadEnvironment.ValidateAsync("applications:\n  mke: { type: mke, host: pa,S3cr3tPass99 }\n", "--format=json");

        run.Error.ShouldContain("RND3102");
        run.Error.ShouldNotContain("S3cr3t");
    }

    [Theory]
    [InlineData("secret: { from: S3cr3tPass99, value: x }", "RND3104")]
    [InlineData("secret: { from: example, S3cr3tPass99: x }", "RND3102")]
    [InlineData("secret:\n      from: example\n      S3cr3tPass99: x", "RND3102")]
    [InlineData("secret: { from: example, value: pa,S3cr3tPass99 }", "RND3102")]
    [InlineData("host: \"u:S3cr3tPass99@mke.example.com/x\"", "RND3106")]
    [InlineData("host: \"https://u:S3cr3tPass99@mke.example.com\"", "RND3106")]
    public async Task WhatMayBeASecret_IsQuotedNowhere(string line, string code)
    {
        using var samples = SampleRepository.Create();

        foreach (var face in new[] { "text", "json", "html", "sarif", "markdown", "junit", "github", "gitlab" })
        {
            var run = await BadEnvironment.ValidateAsync(samples, $"applications:\n  mke:\n    type: mke\n    {line}\n", "--format=" + face);

            (run.Output + run.Error).ShouldContain(code);
            (run.Output + run.Error).ShouldNotContain("S3cr3t");
        }
    }

    [Theory]
    [InlineData("user information in the URL of an API server", "clusters: { m: { server: \"https://u:S3cr3tPass99@127.0.0.1:6443\" } }\n", "error RND5001: 'clusters.m.server' carries user info", "S3cr3t")]
    [InlineData("user information in the URL of a provider", "clusters: { m: {} }\nproviders:\n  rancher: { type: rancher, version: \"2.14\", cluster: m, url: \"https://user:hunter2@r.example.com\" }\n", "error RND5001: ", "hunter2")]
    [InlineData("the rest of a value that a comma cut in two", "providers:\n  dex: { type: dex, url: pa,TopSecretRest }\n", "error RND3102: Found 13 characters without a colon; expected 'key: value'.", "TopSecret")]
    [InlineData("an excerpt before binding", "providers:\n  dex: { pasword: hunter2hunter2, type: dex }\n  password: hunter2hunter2\n", "password: …", "hunter2")]
    public async Task WhatMayBeASecret_IsToldOf_AndNotShown(string what, string spec, string told, string hidden)
    {
        var run = await BadEnvironment.ValidateAsync(spec);

        run.ExitCode.ShouldBe(ExitCode.InputErrors, what);
        run.Error.ShouldContain(told);
        run.Error.ShouldNotContain(hidden);
    }

    [Theory]
    [InlineData("RND8070", "diff", "--against=git:HEAD")]
    [InlineData("RND8070", "validate", "--base=HEAD")]
    [InlineData("RND2140", "validate", "--policy=git:HEAD")]
    [InlineData("RND7110", "verify", "--changed-since=HEAD")]
    public async Task WithoutGit_ARevisionIsNotWhatIsMissing(string code, params string[] arguments)
    {
        using var samples = SampleRepository.Create();

        var run = await CliRun.InAsync(samples.Path, [.. arguments, "--environment=lab"]);

        ShouldTell(run, $"error {code}: ", "git is not installed, or cannot be started.", "hint: Install git, or put it on PATH.");
    }

    [Fact]
    public async Task AFileWithANameThatNoEnvironmentCanHave_IsToldOnce()
    {
        using var samples = SampleRepository.Create();
        samples.Write("environments/a b.yaml", "apiVersion: render/v1alpha1\nkind: Environment\nname: lab\n");

        var run = await CliRun.InAsync(samples.Path, "validate", "--environment=a b");

        run.ExitCode.ShouldBe(ExitCode.InputErrors);
        run.Error.ShouldStartWith("environments/a b.yaml: error RND2112: The name of this file is none that an environment can have;");
        run.Error.Split(": error ").Length.ShouldBe(2, run.Error);
    }

    [Theory]
    [InlineData("clusters:\n  con: {}\n", "con", "(5,3)")]
    [InlineData("applications:\n  lpt1: { type: mke, version: \"3.8\", provider: p, host: m.example.com, clientID: c }\n", "lpt1", "(5,3)")]
    public async Task ANameThatIsNoFolder_IsToldWhereItStands(string spec, string name, string place)
    {
        var run = await BadEnvironment.ValidateAsync(spec);

        run.Error.ShouldContain($"environments/bad.yaml{place}: error RND7051: The output path '{name}' has a name that Windows reserves.");
        run.Error.Split("RND7051: ").Length.ShouldBe(2, run.Error);
    }

    [Theory]
    [InlineData("prd", "There is no environment 'prd'. Did you mean 'prod'?")]
    [InlineData(",", "--environment names no environment.")]
    public async Task AnUnknownEnvironment_OrNone_IsAUsageError(string names, string error)
    {
        using var samples = SampleRepository.Create();

        var run = await CliRun.InAsync(samples.Path, "render", "--environment=" + names);

        run.ExitCode.ShouldBe(ExitCode.Usage);
        run.Error.ShouldBe($"render: {error}\n");
        Directory.Exists(samples.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task WhatBreaksThePatternOfAField_IsToldInWords()
    {
        var run = await BadEnvironment.ValidateAsync("clusters: { Management: {} }\nproviders:\n  rancher: { type: rancher, version: \"latest\", cluster: m, url: https://r.example.com }\n");

        run.Error.ShouldContain("expected a name of at most 63 lower-case letters");
        run.Error.ShouldContain("Expected a version as text, such as");
        run.Error.ShouldNotContain("[a-z0-9]");
    }

    [Fact]
    public async Task HundredsOfMistakes_AreCounted()
    {
        var run = await BadEnvironment.ValidateAsync(string.Concat(Enumerable.Range(0, 250).Select(i => $"unknown{i}: 1\n")));

        run.Error.ShouldContain("error RND3112: There are 50 further violations that are not listed.");
    }

    [Fact]
    public async Task AnUnreadableCertificate_IsOneFinding()
    {
        using var samples = SampleRepository.Create();
        File.Delete(samples.Combine("environments/ca/keycloak.pem"));

        var run = await CliRun.InAsync(samples.Path, "validate", "--environment=lab");

        run.Error.ShouldContain("error RND2101: ");
        run.Error.ShouldNotContain("RND2013");
    }

    private static async Task ShouldTellAsync(TemporaryFolder samples, string finding) =>
        ShouldTell(await CliRun.InAsync(samples.Path, "validate", "--environment=bad"), finding);

    private static void ShouldTell(CliRun run, params string[] findings)
    {
        run.ExitCode.ShouldBe(ExitCode.InputErrors, run.Error);
        foreach (var finding in findings)
            run.Error.ShouldContain(finding);
    }

    private static void Same(SortedDictionary<string, byte[]> after, SortedDictionary<string, byte[]> before)
    {
        after.Keys.ShouldBe(before.Keys);
        foreach (var (path, bytes) in before)
            after[path].ShouldBe(bytes, path);
    }
}
