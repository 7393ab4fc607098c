// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Secrets.Sources;

namespace Render.Secrets;

/// <summary>Makes the bytes of a secret expression from resolved values.</summary>
public static class SecretEvaluator
{
    /// <summary>The bytes; null when a reference has no value. The caller disposes of them.</summary>
    public static SecretText? Evaluate(SecretExpression expression, ResolvedSecrets values)
    {
        using var buffer = new SecretBuffer();
        return TryAppend(expression, values, buffer) ? SecretText.Take(buffer.ToArray()) : null;
    }

    /// <summary>
    /// The text, for the in-memory diff alone, which sends it to the cluster that it is for and compares it; null when a reference has
    /// no value.
    /// </summary>
    public static string? EvaluateText(SecretExpression expression, ResolvedSecrets values)
    {
        using var text = Evaluate(expression, values);
        return text is null ? null : System.Text.Encoding.UTF8.GetString(text.Open());
    }

    private static bool TryAppend(SecretExpression expression, ResolvedSecrets values, SecretBuffer buffer)
    {
        switch (expression)
        {
            case SecretLiteral literal:
                buffer.Append(System.Text.Encoding.UTF8.GetBytes(literal.Text));
                return true;
            case SecretLookup lookup:
                if (values[lookup.Reference] is not { } value)
                    return false;

                buffer.Append(value.Open());
                return true;
            case SecretConcat concat:
                return concat.Parts.All(part => TryAppend(part, values, buffer));
            case SecretTransformed transformed:
                using (var inner = new SecretBuffer())
                {
                    if (!TryAppend(transformed.Inner, values, inner))
                        return false;

                    SecretTransforms.Append(transformed.Transform, inner.Bytes, buffer);
                    return true;
                }

            default:
                throw new NotSupportedException(expression.GetType().Name);
        }
    }
}
