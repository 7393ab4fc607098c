// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.RegularExpressions;

namespace Render.Architecture.Tests;

/// <summary>Messages and hints are sentences, wherever the documentation or a golden case shows one.</summary>
public sealed partial class MessageTests
{
    [Fact]
    public void Messages_and_hints_are_sentences() =>
        Checkout.Files.Where(file => file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Name == "diagnostics.txt")
            .SelectMany(file => file.Text.Split('\n').Select((line, index) => (file.Path, Line: index + 1, Text: Shown().Match(line).Groups["text"].Value)))
            .Where(shown => shown.Text.Length > 0 && !IsSentence(shown.Text))
            .Select(shown => string.Create(CultureInfo.InvariantCulture, $"{shown.Path}({shown.Line}): {shown.Text}"))
            .ShouldHaveNone("A message begins with a capital letter, or with a name, and ends with a full stop:");

    /// <summary>An ellipsis stands for what the documentation leaves out.</summary>
    private static bool IsSentence(string text) =>
        text == "…" || (!Lower().IsMatch(text) && text[^1] is '.' or '?' or '!' or ':' or '…');

    [GeneratedRegex(@"^(?:[^`]*: )?(?:error|warning|note) RND[0-9]{4}: (?<text>.+)$|^    hint: (?<text>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shown();

    [GeneratedRegex("^[a-z]+ [a-z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Lower();
}
