// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Nodes;
using Render.Templates.Expressions;
using Render.Templates.Rendering;
using static Render.Templates.Functions.FunctionSpec;

namespace Render.Templates.Functions;

/// <summary>The functions of <c>math</c>, on exact numbers.</summary>
internal static class MathFunctions
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FunctionSpec> All { get; } =
    [
        Of("math.abs", Abs, "value:number"),
        Of("math.ceil", c => new NumberNode(Numbers.Round(c.Number(0), 0, MidpointRounding.ToPositiveInfinity)), "value:number"),
        Of("math.floor", c => new NumberNode(Numbers.Round(c.Number(0), 0, MidpointRounding.ToNegativeInfinity)), "value:number"),
        Of("math.round", Round, "value:number", "precision:integer?"),
        Of("math.plus", c => Apply(c, BinaryOperator.Add, "+"), "value*", "with*"),
        Of("math.minus", c => Apply(c, BinaryOperator.Subtract, "-"), "value*", "with*"),
        Of("math.times", c => Apply(c, BinaryOperator.Multiply, "*"), "value*", "with*"),
        Of("math.modulo", c => Apply(c, BinaryOperator.Remainder, "%"), "value*", "with*"),
        Of("math.divided_by", DividedBy, "value:number", "divisor:number"),
        Of("math.is_number", c => Scalars.Boolean(c.Any(0) is NumberNode), "value*"),
        Of("math.format", Format, "value:number", "format:text"),
        Of("object.format", Format, "value:number", "format:text"),
    ];

    private static Node? Apply(Call call, BinaryOperator op, string symbol) =>
        Operators.Apply(call.Context, call.Span, op, symbol, call.Any(0), call.Any(1));

    private static Node Abs(Call call)
    {
        var value = call.Number(0);
        return new NumberNode(value.Sign < 0 ? Numbers.Subtract(ExactNumber.FromInteger(0), value) ?? value : value);
    }

    private static Node? Round(Call call)
    {
        const int mostPlaces = 15;
        var places = call.Has(1) ? call.Integer(1) : 0;
        return places is >= 0 and <= mostPlaces
            ? new NumberNode(Numbers.Round(call.Number(0), places, MidpointRounding.ToEven))
            : call.Fail(TemplateRenderErrors.FunctionFailed(call.Span, call.Name, "the precision is not between 0 and 15"));
    }

    /// <summary>A divisor that is written as a whole number gives a whole number, rounded down.</summary>
    private static Node? DividedBy(Call call)
    {
        if (call.Number(1).Sign == 0)
            return call.Fail(TemplateRenderErrors.DividesByZero(call.Span));

        if (Numbers.Divide(call.Number(0), call.Number(1)) is not { } quotient)
            return call.Fail(TemplateRenderErrors.NumberOutOfReach(call.Span, "/"));

        var isWhole = call.Number(1).IsInteger && !call.Number(1).Lexeme.Contains('.', StringComparison.Ordinal);
        return new NumberNode(isWhole ? Numbers.Round(quotient, 0, MidpointRounding.ToNegativeInfinity) : quotient);
    }

    private static Node? Format(Call call)
    {
        const int longestFormat = 40;
        try
        {
            if (call.Text(1).Length <= longestFormat && !HasLargePrecision(call.Text(1)))
            {
                var text = call.Number(0).TryGetInt64(out var whole)
                    ? whole.ToString(call.Text(1), CultureInfo.InvariantCulture)
                    : double.Parse(Scalars.Text(call.Number(0)), CultureInfo.InvariantCulture).ToString(call.Text(1), CultureInfo.InvariantCulture);
                return call.Bounded(text);
            }
        }
        catch (FormatException)
        {
            // Not a format of numbers: reported below.
        }

        return call.Fail(TemplateRenderErrors.FunctionFailed(call.Span, call.Name, "the format is not one of numbers"));
    }

    private static bool HasLargePrecision(string format)
    {
        const int mostDigits = 2;
        return format.Length > mostDigits + 1 && char.IsAsciiLetter(format[0]) && char.IsAsciiDigit(format[1]) && char.IsAsciiDigit(format[mostDigits + 1]);
    }
}
