// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Testing;

namespace Render.Architecture.Tests;

/// <summary>Documentation that points somewhere points at something.</summary>
public sealed partial class DocumentationTests
{
    private static IEnumerable<CheckedFile> Documents =>
        Checkout.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) && !file.Path.Contains("/Cases/", StringComparison.Ordinal));

    [Fact]
    public void Every_link_resolves() =>
        Documents.SelectMany(document => Link().Matches(WithoutCode(document.Text))
                .Select(link => link.Groups["target"].Value)
                .Where(target => !IsForeign(target) && !Resolves(document, target))
                .Select(target => $"{document.Path}: {target}"))
            .ShouldHaveNone("These links lead nowhere:");

    [Fact]
    public void Every_decision_has_its_number_once() =>
        Documents.Where(document => document.Path.StartsWith("docs/decisions/", StringComparison.Ordinal))
            .GroupBy(document => document.Name.Split('-')[0], StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(", ", group.Select(document => document.Name)))
            .ShouldHaveNone("Two records share a number:");

    private static bool IsForeign(string target) => target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Resolves(CheckedFile document, string target)
    {
        var parts = target.Split('#', 2);
        var folder = Path.GetDirectoryName(document.FullPath) ?? string.Empty;
        var file = parts[0].Length == 0 ? document.FullPath : Path.GetFullPath(Path.Combine(folder, parts[0]));
        if (!Path.Exists(file) || !file.StartsWith(RepositoryRoot.Path, StringComparison.Ordinal))
            return false;

        return parts.Length == 1 || (File.Exists(file) && Anchors(File.ReadAllText(file)).Contains(parts[1], StringComparer.Ordinal));
    }

    /// <summary>Headings as the usual hosts make anchors of them.</summary>
    private static IEnumerable<string> Anchors(string text) =>
        Heading().Matches(WithoutCode(text)).Select(heading => NotInAnchor().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), string.Empty).Replace(' ', '-'));

    private static string WithoutCode(string text) => Fence().Replace(text, string.Empty);

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex("^#{1,6} (?<text>.+)$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^```.*?^```", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant)]
    private static partial Regex NotInAnchor();
}
