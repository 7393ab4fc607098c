// SPDX-License-Identifier: MIT

namespace Render.Templates.Functions;

/// <summary>One parameter of a function.</summary>
/// <param name="Name">Its name for named arguments: Scriban's.</param>
/// <param name="Kind">What it takes.</param>
/// <param name="IsOptional">True when it may be left out.</param>
/// <param name="TakesSecret">True when the function passes a secret on without looking into it.</param>
internal sealed record Parameter(string Name, ParameterKind Kind, bool IsOptional, bool TakesSecret)
{
    /// <summary>
    /// Reads the short form of the function tables: <c>text</c> is any value, <c>text:string</c> has a kind, <c>?</c> at the end is
    /// optional, <c>*</c> takes secrets.
    /// </summary>
    public static Parameter Parse(string form)
    {
        var name = form.TrimEnd('?', '*');
        var isOptional = form.Contains('?', StringComparison.Ordinal);
        var takesSecret = form.Contains('*', StringComparison.Ordinal);
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        var kind = colon < 0 ? "any" : name[(colon + 1)..];
        return new Parameter(colon < 0 ? name : name[..colon], Enum.Parse<ParameterKind>(kind, ignoreCase: true), isOptional, takesSecret);
    }
}
