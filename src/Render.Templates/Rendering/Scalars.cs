// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Globalization;
using System.Numerics;
using Render.Core.Nodes;

namespace Render.Templates.Rendering;

/// <summary>What the language says about single values: truth, emptiness, and their text.</summary>
internal static class Scalars
{
    private const int MaxWrittenZeros = 40;
    private static readonly SearchValues<char> DecimalCharacters = SearchValues.Create("0123456789+-.eE");

    /// <summary>True, without a place.</summary>
    public static BooleanNode True { get; } = new(true);

    /// <summary>False, without a place.</summary>
    public static BooleanNode False { get; } = new(false);

    /// <summary>The value of the name <c>empty</c>: equal to whatever holds nothing.</summary>
    public static MapNode Empty { get; } = new([]);

    /// <summary>One of the two shared booleans.</summary>
    public static BooleanNode Boolean(bool value) => value ? True : False;

    /// <summary>Only null and false are false; 0 and the empty string are true, as in Scriban.</summary>
    public static bool IsTrue(Node value) => value is not (NullNode or BooleanNode { Value: false });

    /// <summary>True for null and for what holds nothing.</summary>
    public static bool IsEmpty(Node value) => value switch
    {
        NullNode => true,
        MapNode map => map.Entries.IsEmpty,
        ListNode list => list.Items.IsEmpty,
        StringNode text => text.Value.Length == 0,
        _ => false,
    };

    /// <summary>The text of a scalar: null is empty, a number keeps the digits that were written. Null for everything else.</summary>
    public static string? TryText(Node value) => value switch
    {
        StringNode text => text.Value,
        NumberNode number => Text(number),
        BooleanNode boolean => boolean.Value ? "true" : "false",
        NullNode => string.Empty,
        _ => null,
    };

    /// <summary>The digits of a number: as written when that was decimal, otherwise its decimal value.</summary>
    public static string Text(NumberNode number)
    {
        var lexeme = number.Value.Lexeme;
        return lexeme.AsSpan().ContainsAnyExcept(DecimalCharacters) ? Text(number.Value) : lexeme;
    }

    /// <summary>The decimal text of a value: without an exponent where that stays readable.</summary>
    public static string Text(ExactNumber value)
    {
        var digits = BigInteger.Abs(value.Mantissa).ToString(CultureInfo.InvariantCulture);
        var sign = value.Sign < 0 ? "-" : string.Empty;
        if (value.Exponent is >= 0 and <= MaxWrittenZeros)
            return sign + digits + new string('0', value.Exponent);

        var point = digits.Length + (long)value.Exponent;
        if (value.Exponent > 0 || point < -MaxWrittenZeros)
            return string.Create(CultureInfo.InvariantCulture, $"{sign}{digits}e{value.Exponent}");

        return point > 0 ? $"{sign}{digits[..(int)point]}.{digits[(int)point..]}" : $"{sign}0.{new string('0', (int)-point)}{digits}";
    }
}
