// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Yaml.Toml;

/// <summary>Findings of the TOML reader and writer: RND1301 to RND1349.</summary>
public static class TomlErrors
{
    /// <summary>RND1301: text that is not TOML 1.0.</summary>
    public static Diagnostic Syntax(SourceSpan span, string problem, string? hint = null) => Error("RND1301", span, problem, hint);

    /// <summary>RND1302: tables and arrays nested deeper than the budget allows.</summary>
    public static Diagnostic TooDeep(SourceSpan span, int allowed) =>
        Error("RND1302", span, Invariant($"The document nests deeper than {allowed} levels."), "Flatten the document.");

    /// <summary>RND1303: more values than the budget allows.</summary>
    public static Diagnostic TooManyNodes(SourceSpan span, int allowed) =>
        Error("RND1303", span, Invariant($"The document has more than {allowed} values."), "Split the document.");

    /// <summary>RND1304: a key or table that is defined already.</summary>
    public static Diagnostic Duplicate(SourceSpan span, string name, SourceSpan first) =>
        Error("RND1304", span, Invariant($"'{name}' is already defined in line {first.Line}."), "Remove one of the two.") with
        {
            Related = [new RelatedPlace(first, "the first one")],
        };

    /// <summary>RND1305: a value, an inline table or a finished table that something tries to add to.</summary>
    public static Diagnostic NotExtensible(SourceSpan span, string name, SourceSpan first) =>
        Error("RND1305", span, Invariant($"'{name}' in line {first.Line} is no table that can be added to here."), "Put all keys of a table under one header.") with
        {
            Related = [new RelatedPlace(first, "its definition")],
        };

    /// <summary>RND1306: infinity or not-a-number.</summary>
    public static Diagnostic NotFinite(SourceSpan span) =>
        Error("RND1306", span, "Found infinity or not-a-number, which a document tree does not hold.", "Quote it if text is meant.");

    /// <summary>RND1307: an integer that does not fit into 64 bits, read or about to be written.</summary>
    public static Diagnostic IntegerTooLarge(SourceSpan span) =>
        Error("RND1307", span, "Found an integer that does not fit into 64 bits; TOML has no larger ones.", "Quote it if text is meant.");

    /// <summary>RND1308: a date or time, which the tree holds as text.</summary>
    public static Diagnostic DateIsText(SourceSpan span) => new(
        "RND1308", Severity.Note, span, "This date or time is read as text; written again, it would be a quoted string.");

    /// <summary>RND1310: a null, for which TOML has no form.</summary>
    public static Diagnostic NoNull(SourceSpan span, string name) =>
        Error("RND1310", span, $"'{name}' is null; TOML has no null.", "Leave the key out, or give it a value.");

    /// <summary>RND1311: a tree whose root is no map.</summary>
    public static Diagnostic RootNotMap(SourceSpan span, string found) =>
        Error("RND1311", span, $"A TOML document is a map of keys; found {found}.", "Put the value under a key.");

    private static Diagnostic Error(string code, SourceSpan span, string message, string? hint) =>
        new(code, Severity.Error, span, message) { Hint = hint };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
