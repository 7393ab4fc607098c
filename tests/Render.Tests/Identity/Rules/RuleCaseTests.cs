// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Rules;
using Render.Identity.Spec;
using Render.Testing;

namespace Render.Tests.Identity.Rules;

/// <summary>
/// Each folder of <c>Cases</c> holds a complete spec that breaks a rule, at the line that ends in <c># &lt;-</c>, and the
/// corrected one, which has nothing to say.
/// </summary>
public sealed class RuleCaseTests
{
    private const string Mark = "# <-";

    public static TheoryData<string> Cases => [.. Names];

    private static IEnumerable<string> Names => Directory.GetDirectories(Root).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private static string Root => RepositoryRoot.Combine("tests/Render.Tests/Identity/Rules/Cases");

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_failing_spec_is_found_at_its_line(string name)
    {
        var code = name[..name.IndexOf('-', StringComparison.Ordinal)];
        var (path, line) = MarkOf(name);

        var findings = Link(name, "bad").Where(d => d.Code == code).ToList();

        findings.Select(d => $"{d.Span.Path}:{d.Span.Line}").ShouldContain($"{path}:{line}", string.Join('\n', Link(name, "bad").Select(Specs.Line)));
        findings.ShouldAllBe(d => d.Hint != null);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_corrected_spec_has_nothing_to_say(string name) =>
        Link(name, "good").Where(d => d.Severity != Severity.Note).Select(Specs.Line).ShouldBeEmpty();

    [Fact]
    public void Each_rule_has_a_case()
    {
        var covered = Names.Select(name => name[..name.IndexOf('-', StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal);
        IdentityRules.Infos.Select(info => info.Code).Except(covered, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Each_rule_of_the_assembly_runs()
    {
        var types = typeof(IdentityRules).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IIdentityRule)));
        types.ShouldBe(IdentityRules.All.Select(rule => rule.GetType()), ignoreOrder: true);
    }

    [Fact]
    public void Codes_are_unique_and_in_order()
    {
        var codes = IdentityRules.Infos.Select(info => info.Code).ToList();
        codes.ShouldBe(codes.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_rule_is_documented() =>
        IdentityRules.Infos.Where(info => !File.Exists(RepositoryRoot.Combine($"docs/diagnostics/{info.Code}.md"))).ShouldBeEmpty();

    private static (string Path, int Line) MarkOf(string name)
    {
        foreach (var (file, path) in new[] { ("bad.yaml", "environments/rule.yaml"), ("bad.lock.yaml", "environments/rule.lock.yaml") })
        {
            var full = Path.Combine(Root, name, file);
            var line = File.Exists(full) ? Array.FindIndex(File.ReadAllLines(full), text => text.EndsWith(Mark, StringComparison.Ordinal)) : -1;
            if (line >= 0)
                return (path, line + 1);
        }

        throw new InvalidOperationException($"no line of {name} ends in '{Mark}'");
    }

    private static ImmutableArray<Diagnostic> Link(string name, string variant)
    {
        var folder = Path.Combine(Root, name);
        var bound = EnvironmentBinder.Bind(Specs.Read(File.ReadAllText(Path.Combine(folder, $"{variant}.yaml")), "environments/rule.yaml"), "environments/rule.yaml");
        bound.Diagnostics.Select(Specs.Line).ShouldBeEmpty();
        var spec = bound.Value.ShouldNotBeNull();
        var lockPath = Path.Combine(folder, $"{variant}.lock.yaml");
        var files = spec.FileReferences.ToImmutableDictionary(
            path => path, path => new SourceText(path.Value, File.ReadAllText(Path.Combine(folder, $"{variant}.pem"))));
        var inputs = new LinkInputs(
            File.Exists(lockPath) ? Specs.Read(File.ReadAllText(lockPath), "environments/rule.lock.yaml") : null, files, Specs.Today);
        return EnvironmentLinker.Link(spec, inputs).Diagnostics;
    }
}
