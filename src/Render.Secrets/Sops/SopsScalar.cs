// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Numerics;
using Render.Core.Nodes;
using Render.Yaml;

namespace Render.Secrets.Sops;

/// <summary>A value as sops encrypts and authenticates it, after its reader has given the value a type.</summary>
/// <param name="Text">The text.</param>
/// <param name="Type">The type.</param>
internal readonly record struct SopsScalar(string Text, string Type)
{
    /// <summary>A leaf; null for null, which sops leaves alone.</summary>
    public static SopsScalar? Of(Node leaf) => leaf switch
    {
        NullNode => null,
        StringNode text => new SopsScalar(text.Value, "str"),
        EmbeddedNode document => new SopsScalar(EmbeddedText.Write(document), "str"),
        BooleanNode boolean => new SopsScalar(boolean.Value ? "True" : "False", "bool"),
        NumberNode number => OfNumber(NumberText.Of(number.Value)),
        _ => throw new InvalidOperationException($"{leaf.Describe()} is no value of a sops file."),
    };

    /// <summary>A number as it is written. What Go reads as an integer keeps its digits; everything else becomes a double there.</summary>
    private static SopsScalar OfNumber(string written)
    {
        var isInteger = BigInteger.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole >= long.MinValue && whole <= long.MaxValue;
        return isInteger
            ? new SopsScalar(whole.ToString(CultureInfo.InvariantCulture), "int")
            : new SopsScalar(ShortestDigits(double.Parse(written, NumberStyles.Float, CultureInfo.InvariantCulture)), "float");
    }

    /// <summary>The fewest digits that give the same double, never with an exponent.</summary>
    private static string ShortestDigits(double value)
    {
        if (!ExactNumber.TryParse(value.ToString("R", CultureInfo.InvariantCulture), out var exact))
            return value.ToString(CultureInfo.InvariantCulture);

        var sign = exact.Sign < 0 ? "-" : string.Empty;
        var digits = BigInteger.Abs(exact.Mantissa).ToString(CultureInfo.InvariantCulture);
        if (exact.Exponent >= 0)
            return sign + digits + new string('0', exact.Exponent);

        digits = digits.PadLeft(1 - exact.Exponent, '0');
        return sign + digits[..^-exact.Exponent] + "." + digits[^-exact.Exponent..];
    }
}
