// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Templates.Functions;

namespace Render.Templates;

/// <summary>Findings about the code of a template: RND4001 to RND4029.</summary>
public static class TemplateSyntaxErrors
{
    /// <summary>RND4001: code without its closing braces.</summary>
    public static Diagnostic CodeNotClosed(SourceSpan span) =>
        Error("RND4001", span, "The code that begins here has no end; expected '}}'.", "Close it, or write '{%{ {{ }%}' when the braces are meant as text.");

    /// <summary>RND4002: an escape block without its end.</summary>
    public static Diagnostic EscapeNotClosed(SourceSpan span, string close) =>
        Error("RND4002", span, $"The escape block that begins here has no end; expected '{close}'.", null);

    /// <summary>RND4003: a string without its closing quote.</summary>
    public static Diagnostic TextNotClosed(SourceSpan span) =>
        Error("RND4003", span, "The string that begins here has no end.", "Close it with the quote that it begins with; an expression in an interpolated string ends on its own line.");

    /// <summary>RND4004: an escape sequence that strings do not have.</summary>
    public static Diagnostic BadEscape(SourceSpan span) =>
        Error("RND4004", span, "Found an unknown escape sequence in a string.", @"Known are \\ \' \"" \n \r \t \b \f \v \0 \uFFFF and \xFF; a string in back-ticks has none.");

    /// <summary>RND4005: a number that goes on with letters.</summary>
    public static Diagnostic BadNumber(SourceSpan span) =>
        Error("RND4005", span, "Found a number that goes on with other characters.", "Write 100, 1_000, 1.5, 1e3, 0x1F or 0b101.");

    /// <summary>RND4006: a character that code cannot hold.</summary>
    public static Diagnostic UnknownCharacter(SourceSpan span) =>
        Error("RND4006", span, "Found a character that has no meaning in code.", "Put text into quotes.");

    /// <summary>RND4007: something else was expected.</summary>
    public static Diagnostic Unexpected(SourceSpan span, string found, string expected) =>
        Error("RND4007", span, $"Found {found}; expected {expected}.", null);

    /// <summary>RND4008: expressions, functions or blocks nested too deep.</summary>
    public static Diagnostic NestedTooDeep(SourceSpan span, int allowed) =>
        Error("RND4008", span, Invariant($"Expressions, functions or blocks nest deeper than {allowed} levels."), "Give parts of an expression to variables, and parts of a block to an include.");

    /// <summary>RND4009: arguments after something that is no function.</summary>
    public static Diagnostic NotAFunction(SourceSpan span, string? name) =>
        Error("RND4009", span, name is null ? "Found arguments after a value that is no function." : $"Found arguments after '{name}', which is no function.", name is not null && FunctionTable.WithGroup(name) is { } full ? $"Did you mean '{full}'?" : "Put an operator in between, or name the function with its group, such as 'string.upcase'.");

    /// <summary>RND4010: a pipe into something that is no function.</summary>
    public static Diagnostic PipeNeedsFunction(SourceSpan span) =>
        Error("RND4010", span, "A pipe leads into a value; expected a function.", "Name a function with its group, such as '| string.upcase'.");

    /// <summary>RND4011: a function that does not exist.</summary>
    public static Diagnostic UnknownFunction(SourceSpan span, string name, IEnumerable<string> known) =>
        Error("RND4011", span, $"There is no function '{name}'.", NearestName.Find(name, known) is { } near ? $"Did you mean '{near}'?" : "docs/templates.md lists all functions.");

    /// <summary>RND4012: a member that loops do not have.</summary>
    public static Diagnostic UnknownLoopMember(SourceSpan span, string name, IEnumerable<string> known) =>
        Error("RND4012", span, $"A loop has no '{name}'.", $"Known are {string.Join(", ", known.Select(k => "for." + k))}.");

    /// <summary>RND4013: too many or too few arguments.</summary>
    internal static Diagnostic ArgumentCount(SourceSpan span, FunctionSpec function, int found) =>
        Error("RND4013", span, Invariant($"The function '{function.Name}' was given {found} {(found == 1 ? "argument" : "arguments")}, that of a pipe included; expected {Count(function)}."), $"It is called '{function.Usage}'.");

    /// <summary>RND4014: a named argument that the function does not have.</summary>
    internal static Diagnostic UnknownParameter(SourceSpan span, string name, FunctionSpec function) =>
        Error("RND4014", span, $"The function '{function.Name}' has no parameter '{name}'.", $"It is called '{function.Usage}'.");

    /// <summary>RND4015: a function where a value is expected, or the other way round.</summary>
    internal static Diagnostic FunctionExpected(SourceSpan span, FunctionSpec function, Parameter parameter, bool foundFunction) =>
        Error("RND4015", span, $"The parameter '{parameter.Name}' of '{function.Name}' takes {(foundFunction ? "a value; found a function" : "a function; found a value")}.", $"It is called '{function.Usage}'; a function is written '@string.upcase' or 'do; ret $0; end'.");

    /// <summary>RND4016: a function that changes something outside of itself.</summary>
    public static Diagnostic FunctionHasSideEffect(SourceSpan span) =>
        Error("RND4016", span, "A function assigns a variable that is not its own.", "Use a variable of the function, '$name', and give the result back with 'ret'.");

    /// <summary>RND4017: a part of Scriban that is left out on purpose.</summary>
    public static Diagnostic LeftOut(SourceSpan span, string name, string what, string instead) =>
        Error("RND4017", span, $"'{name}' is not available: {what} is left out of this template language.", instead);

    /// <summary>RND4018: an end, an else or a when without a block that it could belong to.</summary>
    public static Diagnostic NothingToClose(SourceSpan span, string keyword) =>
        Error("RND4018", span, $"Found '{keyword}' without a block that it belongs to.", keyword == "end" ? "Remove it, or open a block with 'if', 'for', 'case', 'with' or 'capture'." : "An 'else' follows 'if', 'for' or 'when', and is the last section; a 'when' follows 'case'.");

    /// <summary>RND4019: a block without an end.</summary>
    public static Diagnostic BlockNotClosed(SourceSpan span, string keyword) =>
        Error("RND4019", span, $"The block that '{keyword}' opens here has no 'end'.", "Add '{{ end }}' where it ends.");

    /// <summary>RND4020: content between case and its first when.</summary>
    public static Diagnostic BeforeFirstWhen(SourceSpan span) =>
        Error("RND4020", span, "Found content between 'case' and its first 'when', which no case would render.", "Move it before the 'case', or into a 'when'.");

    /// <summary>RND4021: an include whose name is computed.</summary>
    public static Diagnostic IncludeNeedsName(SourceSpan span) =>
        Error("RND4021", span, "An include names its template by a string in quotes, so that it can be compiled beforehand.", "Choose between several with 'case'.");

    /// <summary>RND4022: an include of a template that is not there.</summary>
    public static Diagnostic IncludeNotFound(SourceSpan span, string name) =>
        Error("RND4022", span, $"There is no template '{name}' to include.", "The name is that of a file in the folder of the type, 'templates/<type>/', or of one in 'templates/_shared/' with '_shared/' before it; both with the extension.");

    /// <summary>RND4023: more included templates than are allowed.</summary>
    public static Diagnostic TooManyIncludes(SourceSpan span, int allowed) =>
        Error("RND4023", span, Invariant($"More than {allowed} different templates are included."), null);

    /// <summary>RND4024: break or continue outside of a loop.</summary>
    public static Diagnostic JumpOutsideLoop(SourceSpan span, string keyword) =>
        Error("RND4024", span, $"'{keyword}' is used outside of a loop.", "An include does not see the loop around it; 'ret' leaves a template.");

    private static string Count(FunctionSpec function) => function.Required == function.Parameters.Length
        ? Invariant($"{function.Required}")
        : Invariant($"{function.Required} to {function.Parameters.Length}");

    private static Diagnostic Error(string code, SourceSpan span, string message, string? hint) =>
        new(code, Severity.Error, span, message) { Hint = hint };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
