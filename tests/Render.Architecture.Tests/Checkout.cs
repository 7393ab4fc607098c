// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Architecture.Tests;

/// <summary>The files of the checkout, without what is built, rendered or foreign.</summary>
public static class Checkout
{
    private static readonly string[] TopLevelExclusions = [".git", "artifacts", "out", "tools", "TestResults"];
    private static readonly string[] Exclusions = ["bin", "obj", ".vs", ".idea"];

    private static readonly Lazy<IReadOnlyList<CheckedFile>> Found = new(() => [.. Walk(string.Empty).OrderBy(f => f.Path, StringComparer.Ordinal)]);

    /// <summary>All files, ordinal order.</summary>
    public static IReadOnlyList<CheckedFile> Files => Found.Value;

    /// <summary>The product's C# files.</summary>
    public static IReadOnlyList<CheckedFile> Product { get; } = CSharpBelow("src/");

    /// <summary>The tests' C# files.</summary>
    public static IReadOnlyList<CheckedFile> Tests { get; } = CSharpBelow("tests/");

    /// <summary>All C# files.</summary>
    public static IReadOnlyList<CheckedFile> CSharp { get; } = CSharpBelow(string.Empty);

    /// <summary>Project files below a folder.</summary>
    public static IEnumerable<CheckedFile> Projects(string folder) =>
        Files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal) && f.Path.EndsWith(".csproj", StringComparison.Ordinal));

    /// <summary>Fails with one line per offence; an empty list passes.</summary>
    public static void ShouldHaveNone(this IEnumerable<string> offences, string rule)
    {
        var all = offences.Order(StringComparer.Ordinal).ToList();
        all.ShouldBeEmpty($"{rule}\n{string.Join('\n', all)}\n");
    }

    private static List<CheckedFile> CSharpBelow(string folder) =>
    [
        .. Files.Where(f => f.Path.StartsWith(folder, StringComparison.Ordinal)
            && f.Path.EndsWith(".cs", StringComparison.Ordinal)
            && !f.Path.Contains("/Cases/", StringComparison.Ordinal)),
    ];

    private static IEnumerable<CheckedFile> Walk(string folder)
    {
        var absolute = RepositoryRoot.Combine(folder);
        var prefix = folder.Length == 0 ? string.Empty : folder + "/";
        foreach (var file in Directory.EnumerateFiles(absolute))
            yield return new CheckedFile(prefix + Path.GetFileName(file), file);

        foreach (var below in Directory.EnumerateDirectories(absolute).Select(Path.GetFileName).OfType<string>())
        {
            if (Exclusions.Contains(below, StringComparer.Ordinal) || (folder.Length == 0 && TopLevelExclusions.Contains(below, StringComparer.Ordinal)))
                continue;

            foreach (var file in Walk(prefix + below))
                yield return file;
        }
    }
}
