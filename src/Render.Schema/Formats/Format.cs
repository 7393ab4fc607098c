// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Schema.Formats;

/// <summary>One value of <c>format</c>.</summary>
internal sealed class Format
{
    private readonly Func<string, bool>? _text;
    private readonly Func<ExactNumber, bool>? _number;

    private Format(string name, string words, Func<string, bool>? text, Func<ExactNumber, bool>? number) =>
        (Name, Words, _text, _number) = (name, words, text, number);

    /// <summary>The name as it is written.</summary>
    public string Name { get; }

    /// <summary>What a value of the format is, in words with an article.</summary>
    public string Words { get; }

    /// <summary>True when the format is one of texts.</summary>
    public bool IsOfText => _text is not null;

    /// <summary>A format of texts.</summary>
    public static Format OfText(string name, string words, Func<string, bool> accepts) => new(name, words, accepts, null);

    /// <summary>A format of numbers.</summary>
    public static Format OfNumber(string name, string words, Func<ExactNumber, bool> accepts) => new(name, words, null, accepts);

    /// <summary>True when the text is of the format, or the format says nothing about texts.</summary>
    public bool Accepts(string text) => _text is null || _text(text);

    /// <summary>True when the number is of the format, or the format says nothing about numbers.</summary>
    public bool Accepts(ExactNumber number) => _number is null || _number(number);
}
