// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Testing;

namespace Render.Architecture.Tests;

/// <summary>Workflows take nothing that can be changed behind their back, ask for no right they do not state, and call what exists.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string[] Examples = ["docs/ci/gitlab-ci.yml", "docs/fleet/README.md", "docs/fleet/job.yaml", "docs/ci.md"];

    private static IEnumerable<(string Path, string Text)> Workflows =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(".github/workflows"), "*.yml").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileName(file), File.ReadAllText(file).ReplaceLineEndings("\n")));

    [Fact]
    public void Every_action_is_pinned_by_the_digest_of_a_commit_and_says_its_version() =>
        Workflows.SelectMany(workflow => Uses().Matches(workflow.Text).Select(use => use.Value.Trim()).Where(use => !Pinned().IsMatch(use)).Select(use => $"{workflow.Path}: {use}"))
            .ShouldHaveNone("Write owner/name@<40 hexadecimal digits> # v<version>:");

    [Fact]
    public void Every_workflow_states_its_rights_and_where_the_default_is_none_every_job_does()
    {
        foreach (var (path, text) in Workflows)
        {
            text.ShouldContain("\npermissions:", Case.Sensitive, path);
            if (text.Contains("\npermissions: {}", StringComparison.Ordinal))
                Jobs(text).ShouldAllBe(job => job.Contains("\n    permissions:\n", StringComparison.Ordinal), path);

            text.ShouldNotContain("pull_request_target", Case.Sensitive, path);
            text.ShouldNotContain("write-all", Case.Sensitive, path);
        }
    }

    [Fact]
    public void No_script_holds_an_expression() =>
        Workflows.SelectMany(workflow => Scripts(workflow.Text).Where(line => line.Contains("${{", StringComparison.Ordinal)).Select(line => $"{workflow.Path}: {line.Trim()}"))
            .ShouldHaveNone("A name from an event becomes part of the script; hand it over as a variable:");

    [Fact]
    public void Targets_and_commands_exist()
    {
        var build = string.Concat(Directory.EnumerateFiles(RepositoryRoot.Combine("build"), "*.cake").Select(File.ReadAllText));
        var cli = string.Concat(Directory.EnumerateFiles(RepositoryRoot.Combine("src/Render.Cli"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        var texts = Workflows.Concat(Examples.Select(path => (path, File.ReadAllText(RepositoryRoot.Combine(path))))).ToList();

        texts.SelectMany(text => TargetName().Matches(text.Item2).Select(match => match.Groups["name"].Value).Where(name => !Regex.IsMatch(build, $"\\(\\s*\"{name}\"", RegexOptions.None, TimeSpan.FromSeconds(5))).Select(name => $"{text.Item1}: {name}"))
            .ShouldHaveNone("There is no such target:");
        texts.SelectMany(text => Verb().Matches(text.Item2).Select(match => match.Groups["name"].Value).Where(name => !cli.Contains($"(\"{name}\",", StringComparison.Ordinal)).Select(name => $"{text.Item1}: {name}"))
            .ShouldHaveNone("There is no such command:");
        texts.SelectMany(text => CallOptions().Matches(text.Item2).Select(match => match.Groups["name"].Value)
                .Where(name => name is not ("--target" or "--configuration") && !cli.Contains($"\"{name}\"", StringComparison.Ordinal)).Select(name => $"{text.Item1}: {name}"))
            .ShouldHaveNone("There is no such option:");
    }

    /// <summary>The jobs, each with what belongs to it.</summary>
    private static IEnumerable<string> Jobs(string text) => JobStart().Split(text[text.IndexOf("\njobs:", StringComparison.Ordinal)..]).Skip(1);

    private static IEnumerable<string> Scripts(string text)
    {
        var depth = -1;
        foreach (var line in text.Split('\n'))
        {
            var indent = line.Length - line.TrimStart().Length;
            if (depth >= 0 && (indent > depth || line.Trim().Length == 0))
            {
                yield return line;
                continue;
            }

            depth = -1;
            if (!Run().IsMatch(line))
                continue;

            yield return line;
            depth = line.TrimEnd().EndsWith('|') ? indent : -1;
        }
    }

    [GeneratedRegex(@"^\s*-?\s*uses:.*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Uses();

    [GeneratedRegex(@"^(- )?uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Pinned();

    [GeneratedRegex(@"^  [\w-]+:\n", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex JobStart();

    [GeneratedRegex(@"^\s*(- )?run:", RegexOptions.CultureInvariant)]
    private static partial Regex Run();

    [GeneratedRegex(@"--target=(?<name>[A-Z]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex TargetName();

    [GeneratedRegex(@"(?:dotnet |exec )render (?<name>[a-z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex(@"(?:build\.sh|dotnet render|exec render)[^\n]*?(?:\\\n[^\n]*?)*(?<name>--[a-z-]+)", RegexOptions.CultureInvariant)]
    private static partial Regex CallOptions();
}
