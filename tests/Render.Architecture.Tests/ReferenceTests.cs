// SPDX-License-Identifier: MIT

using System.Xml.Linq;
using Render.Testing;

namespace Render.Architecture.Tests;

/// <summary>The reference table of docs/codebase.md is the law; project files obey it.</summary>
public sealed class ReferenceTests
{
    private static readonly Dictionary<string, string> HomeOfPackage = new(StringComparer.Ordinal)
    {
        ["BouncyCastle.Cryptography"] = "Render.Secrets",
        ["YamlDotNet"] = "Render.Yaml",
        ["System.CommandLine"] = "Render.Cli",
        ["Spectre.Console"] = "Render.Cli",
    };

    [Fact]
    public void Projects_reference_exactly_what_the_table_says()
    {
        var table = ReadTable();

        var actual = Checkout.Projects("src/").ToDictionary(
            project => project.Project,
            project => Includes(project, "ProjectReference").Select(path => path.Split('/')[1]).Order(StringComparer.Ordinal).ToArray(),
            StringComparer.Ordinal);

        actual.Keys.Order(StringComparer.Ordinal).ShouldBe(table.Keys.Order(StringComparer.Ordinal));
        foreach (var (project, references) in table)
            actual[project].ShouldBe(references.Order(StringComparer.Ordinal).ToArray(), customMessage: $"references of {project}");
    }

    [Fact]
    public void The_table_has_no_cycle_and_names_only_projects_that_exist()
    {
        var table = ReadTable();
        var settled = new HashSet<string>(StringComparer.Ordinal);

        // Whatever can be built from what is settled is settled; a cycle stays over.
        while (table.Where(row => !settled.Contains(row.Key) && row.Value.All(settled.Contains)).Select(row => row.Key).FirstOrDefault() is { } next)
            settled.Add(next);

        table.Keys.Except(settled, StringComparer.Ordinal).ShouldHaveNone("These projects stand in a cycle, or reference something that is not in the table:");
    }

    [Fact]
    public void Third_party_packages_live_in_their_one_project() =>
        Checkout.Projects("src/")
            .SelectMany(project => Includes(project, "PackageReference").Select(package => (project.Project, package)))
            .Where(use => !HomeOfPackage.TryGetValue(use.package, out var home) || home != use.Project)
            .Select(use => $"{use.Project}: {use.package}")
            .ShouldHaveNone("A package of the product has one home, named in ReferenceTests and docs/codebase.md:");

    [Fact]
    public void Versions_stand_in_the_central_file_alone() =>
        Checkout.Projects(string.Empty)
            .Where(project => XDocument.Load(project.FullPath).Descendants("PackageReference").Any(p => p.Attribute("Version") is not null))
            .Select(project => project.Path)
            .ShouldHaveNone("These projects name a version; write it into Directory.Packages.props:");

    [Fact]
    public void The_solution_holds_every_project_and_each_has_a_lock_file()
    {
        var solution = File.ReadAllText(RepositoryRoot.Combine("Render.sln"));

        Checkout.Projects(string.Empty)
            .Where(project => !solution.Contains(project.Path.Replace('/', '\\'), StringComparison.Ordinal))
            .Select(project => project.Path)
            .ShouldHaveNone("These projects are not in Render.sln:");
        Checkout.Projects(string.Empty)
            .Where(project => !File.Exists(Path.Combine(Path.GetDirectoryName(project.FullPath) ?? string.Empty, "packages.lock.json")))
            .Select(project => project.Path)
            .ShouldHaveNone("These projects have no packages.lock.json:");
    }

    private static string[] Includes(CheckedFile project, string item) =>
    [
        .. XDocument.Load(project.FullPath).Descendants(item).Select(i => ((string?)i.Attribute("Include") ?? string.Empty).Replace('\\', '/')),
    ];

    private static Dictionary<string, string[]> ReadTable() => File.ReadLines(RepositoryRoot.Combine("docs/codebase.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells is [_, { } project, _, ..] && project.StartsWith("Render.", StringComparison.Ordinal))
        .ToDictionary(
            cells => cells[1],
            cells => cells[2] == "-" ? [] : cells[2].Split(',', StringSplitOptions.TrimEntries).Select(name => "Render." + name).ToArray(),
            StringComparer.Ordinal);
}
