// SPDX-License-Identifier: MIT

namespace Render.Templates.Expressions;

/// <summary>How tightly operators bind: Scriban's numbers (its <c>GetDefaultBinaryOperatorPrecedence</c>), higher binds tighter.</summary>
internal static class Precedence
{
    /// <summary>Of <c>!</c>, unary <c>-</c> and <c>+</c>.</summary>
    public const int Unary = 200;

    /// <summary>The precedence of a binary operator; 0 for anything else.</summary>
    public static int Of(string symbol) => symbol switch
    {
        "??" or "?!" => 20,
        "||" => 30,
        "&&" => 40,
        "==" or "!=" => 70,
        "<" or "<=" or ">" or ">=" => 80,
        "+" or "-" => 100,
        "*" or "/" or "//" or "%" or "<<" or ">>" => 110,
        ".." or "..<" => 130,
        _ => 0,
    };

    /// <summary>The operator of a symbol that <see cref="Of"/> knows and that looks at both sides.</summary>
    public static BinaryOperator Operator(string symbol) => symbol switch
    {
        "+" => BinaryOperator.Add,
        "-" => BinaryOperator.Subtract,
        "*" => BinaryOperator.Multiply,
        "/" => BinaryOperator.Divide,
        "//" => BinaryOperator.DivideWhole,
        "%" => BinaryOperator.Remainder,
        "<<" => BinaryOperator.ShiftLeft,
        ">>" => BinaryOperator.ShiftRight,
        "==" => BinaryOperator.Equal,
        "!=" => BinaryOperator.NotEqual,
        "<" => BinaryOperator.Less,
        "<=" => BinaryOperator.LessOrEqual,
        ">" => BinaryOperator.Greater,
        ">=" => BinaryOperator.GreaterOrEqual,
        ".." => BinaryOperator.Range,
        _ => BinaryOperator.RangeExclusive,
    };
}
