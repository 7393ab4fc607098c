// SPDX-License-Identifier: MIT

using Render.Core.Secrets;

namespace Render.Secrets.Sops;

/// <summary>An expression as a text that no other expression has: what a skeleton shows in the place of a value.</summary>
internal static class SecretExpressionText
{
    private const char Mark = '\u0001';

    public static string Of(SecretExpression expression) => Mark + Inner(expression);

    private static string Inner(SecretExpression expression) => expression switch
    {
        SecretLookup lookup => $"ref({Quote(lookup.Reference.ToString())})",
        SecretLiteral literal => Quote(literal.Text),
        SecretTransformed transformed => $"{transformed.Transform}({Inner(transformed.Inner)})",
        SecretConcat concat => $"concat({string.Join(',', concat.Parts.Select(Inner))})",
        _ => throw new NotSupportedException(expression.GetType().Name),
    };

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";
}
