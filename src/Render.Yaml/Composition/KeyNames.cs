// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Numerics;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Yaml.Syntax;

namespace Render.Yaml.Composition;

/// <summary>
/// Turns keys into text. A key keeps the text that is written; where another reader would see a number, a boolean or a null
/// and write it differently, a warning says so. Equal names share one string.
/// </summary>
/// <param name="findings">Receives the warnings.</param>
/// <param name="length">Characters of the text: a short one has few names to share.</param>
internal sealed class KeyNames(DiagnosticBag findings, int length)
{
    private const int MostSlots = 1024;
    private const int FewestSlots = 16;
    private const int CharactersPerName = 32;
    private readonly string?[] _shared = new string?[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(length / CharactersPerName, FewestSlots, MostSlots))];

    /// <summary>True for a merge key: <c>&lt;&lt;</c> without quotes.</summary>
    public static bool IsMerge(YamlSyntaxNode key) =>
        key is YamlScalarSyntax { Style: YamlScalarStyle.Plain, Text: "<<", Tag: null or "!!merge" };

    /// <summary>The name of a key without tag.</summary>
    public string Of(YamlScalarSyntax key)
    {
        if (key.Style == YamlScalarStyle.Plain && !IsPlainlyText(key.Text))
            Warn(key.Text, key.Span);

        return Share(key.Text);
    }

    /// <summary>The name of a key that carries a tag or came through an alias; null when it has none.</summary>
    public string? Of(Node key, SourceSpan span)
    {
        switch (key)
        {
            case StringNode text:
                return Share(text.Value);
            case NumberNode number:
                return number.Value.Lexeme;
            case BooleanNode boolean:
                return boolean.Value ? "true" : "false";
            case NullNode:
                findings.Add(YamlErrors.KeyRetyped(span, "null"));
                return "null";
            default:
                findings.Add(YamlErrors.KeyNotScalar(span));
                return null;
        }
    }

    /// <summary>A cheap look that settles nearly all keys: a letter in front, and longer than any word with a meaning.</summary>
    private static bool IsPlainlyText(string text) => text.Length > 5 && char.IsAsciiLetter(text[0]);

    private void Warn(string text, SourceSpan span)
    {
        var node = ScalarResolver.Resolve(text, span);
        if (OtherReadings.Find(text) is { } reading && node is StringNode)
            findings.Add(YamlErrors.ReadDifferently(span, reading));
        else if (node is not (StringNode or BooleanNode) && !IsCanonical(node, text))
            findings.Add(YamlErrors.KeyRetyped(span, node.Describe()));
        else if (node is BooleanNode && text is not ("true" or "false"))
            findings.Add(YamlErrors.KeyRetyped(span, node.Describe()));
    }

    /// <summary>True for integers that every reader turns back into the text that was written.</summary>
    private static bool IsCanonical(Node node, string text) =>
        node is NumberNode number && number.Value.TryGetInt64(out var value) && value.ToString(CultureInfo.InvariantCulture) == text;

    private string Share(string text)
    {
        if (text.Length == 0)
            return string.Empty;

        var slot = ((text.Length * 31) + (text[0] * 7) + (text[^1] * 13) + text[text.Length / 2]) & (_shared.Length - 1);
        if (_shared[slot] is { } shared && shared == text)
            return shared;

        _shared[slot] = text;
        return text;
    }
}
