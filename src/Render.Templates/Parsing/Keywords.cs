// SPDX-License-Identifier: MIT

namespace Render.Templates.Parsing;

/// <summary>Scriban's keywords.</summary>
internal static class Keywords
{
    /// <summary>True for a name that no variable can have.</summary>
    public static bool IsKeyword(string name) => name is
        "if" or "else" or "end" or "for" or "case" or "when" or "while" or "break" or "continue" or "func" or "import"
        or "readonly" or "with" or "capture" or "ret" or "wrap" or "do" or "tablerow";

    /// <summary>What to do instead of a statement that is left out; null for all others.</summary>
    public static string? Instead(string name) => name switch
    {
        "while" => "Use 'for x in 1..n' with 'break'.",
        "func" => "Put it into a template of its own and include it, or pass 'do … end' to array.each.",
        "wrap" => "Put it into a template of its own and include it with arguments.",
        "import" => "Use 'with', or name the members.",
        "readonly" => "Values of the model are never changed; leave it out.",
        "tablerow" => "Use 'for'.",
        _ => null,
    };
}
