// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Yaml;

/// <summary>Findings of the YAML reader: RND1001 to RND1099. None of them holds a value of the document; keys and names may stand in them.</summary>
public static class YamlErrors
{
    /// <summary>The code of <see cref="Syntax"/>, for those who know better than the parser what its finding means.</summary>
    public const string SyntaxCode = "RND1001";

    /// <summary>The code of <see cref="DuplicateKey"/>.</summary>
    public const string DuplicateKeyCode = "RND1004";

    /// <summary>RND1001: text that is not YAML.</summary>
    public static Diagnostic Syntax(SourceSpan span, string problem, string? hint) => Error(SyntaxCode, span, problem, hint);

    /// <summary>RND1002: maps and lists nested deeper than the budget allows.</summary>
    public static Diagnostic TooDeep(SourceSpan span, int allowed) =>
        Error("RND1002", span, Invariant($"The document nests deeper than {allowed} levels."), "Flatten the document.");

    /// <summary>RND1003: more nodes than the budget allows, aliases counted as often as they are used.</summary>
    public static Diagnostic TooManyNodes(SourceSpan span, int allowed) =>
        Error("RND1003", span, Invariant($"The document has more than {allowed} nodes once its aliases are expanded."), "Split the document, or use fewer aliases.");

    /// <summary>RND1004: a key that its map already has.</summary>
    public static Diagnostic DuplicateKey(SourceSpan span, string key, SourceSpan first) =>
        Error(DuplicateKeyCode, span, Invariant($"The key '{key}' already stands in line {first.Line} of this map."), "Remove one of the two.", Place(first, "the first one"));

    /// <summary>RND1005: an alias whose anchor does not stand before it in the same document.</summary>
    /// <remarks>Its name is not shown: a password that begins with '*' and lacks its quotes is an alias as well.</remarks>
    public static Diagnostic UndefinedAlias(SourceSpan span, string? nearest) =>
        Error("RND1005", span, "This alias has no anchor before it in this document.", nearest is null ? "Write its anchor where the value is defined, or quote the text that begins with '*'." : $"Did you mean '*{nearest}'?");

    /// <summary>RND1006: an alias inside the value that its own anchor names.</summary>
    public static Diagnostic AliasInsideItself(SourceSpan span, SourceSpan anchor) =>
        Error("RND1006", span, "This alias stands inside the value that it stands for.", "A document is a tree; repeat the part that is meant.", Place(anchor, "the anchored value"));

    /// <summary>RND1007: a merge key whose value is no map.</summary>
    public static Diagnostic MergeNotMap(SourceSpan span, string found) =>
        Error("RND1007", span, $"The merge key '<<' takes a map or a list of maps; found {found}.", "Point it at an anchored map, or quote the key if text is meant.");

    /// <summary>RND1008: a map or a list as a key.</summary>
    public static Diagnostic KeyNotScalar(SourceSpan span) =>
        Error("RND1008", span, "Found a map or a list as a key; keys are text.", "Quote the key if text is meant, as with '{{' from another template language.");

    /// <summary>RND1009: a key that is a number, a boolean or a null, which readers turn into different texts.</summary>
    public static Diagnostic KeyRetyped(SourceSpan span, string found) =>
        Warning("RND1009", span, $"This key is {found}; it is read as the text that is written, other readers may change it.", "Quote the key.");

    /// <summary>RND1010: a plain text that readers of YAML type differently.</summary>
    public static Diagnostic ReadDifferently(SourceSpan span, OtherReading reading) =>
        Warning("RND1010", span, $"This plain text is read as {reading.Ours}; {reading.Readers} read {reading.Theirs}.", "Quote it if text is meant, or write the value in a form that all readers share.");

    /// <summary>RND1011: a character that YAML allows only as an escape.</summary>
    public static Diagnostic ForbiddenCharacter(SourceSpan span, char found) =>
        Error(
            "RND1011",
            span,
            Invariant($"Found the character U+{(int)found:X4}, which may not stand in YAML as it is."),
            Invariant($"Remove it, or write \"\\u{(int)found:X4}\" inside double quotes."));

    /// <summary>RND1012: a tab in indentation.</summary>
    public static Diagnostic Tab(SourceSpan span) => Error("RND1012", span, "A tab stands where indentation is expected.", "Indent with blanks.");

    /// <summary>RND1013: a tag that documents do not know.</summary>
    /// <remarks>It is not shown: a password that begins with '!' and lacks its quotes is a tag as well.</remarks>
    public static Diagnostic UnknownTag(SourceSpan span) =>
        Error("RND1013", span, "This tag has no meaning here.", "Remove it, or quote the text that begins with '!'; known are !!str, !!int, !!float, !!bool, !!null, !!map and !!seq, in templates also the embedding tags.");

    /// <summary>RND1014: a tag on a value that it does not fit.</summary>
    public static Diagnostic TagMismatch(SourceSpan span, string tag, string found) =>
        Error("RND1014", span, $"The tag '{tag}' does not fit: found {found}.", "Remove the tag, or write a value of its type.");

    /// <summary>RND1015: a text without a document where one is needed.</summary>
    public static Diagnostic NoDocument(SourceSpan span) => Error("RND1015", span, "The text holds no document; expected one.", "Write the document, or remove the file.");

    /// <summary>RND1016: several documents where exactly one is needed.</summary>
    public static Diagnostic SeveralDocuments(SourceSpan span, SourceSpan first, int found) =>
        Error("RND1016", span, Invariant($"The text holds {found} documents; expected one."), "Put each document into a file of its own.", Place(first, "the first one"));

    /// <summary>RND1017: an anchor that takes the name of an earlier one.</summary>
    public static Diagnostic AnchorAgain(SourceSpan span, SourceSpan first) =>
        Warning("RND1017", span, Invariant($"This anchor is already in line {first.Line}; aliases below mean this one."), "Give each anchor its own name, or quote the text that begins with '&'.", Place(first, "the first one"));

    /// <summary>RND1018: infinity or not-a-number.</summary>
    public static Diagnostic NotFinite(SourceSpan span) =>
        Error("RND1018", span, "Found infinity or not-a-number, which neither JSON nor Kubernetes has.", "Quote it if text is meant.");

    /// <summary>RND1019: a number with more digits than anybody writes.</summary>
    public static Diagnostic NumberTooLong(SourceSpan span, int found, int allowed) =>
        Error("RND1019", span, Invariant($"Found a number of {found} characters; at most {allowed} are read."), "Quote it if text is meant.");

    /// <summary>RND1020: a document that says it is YAML 1.1.</summary>
    public static Diagnostic OtherVersion(SourceSpan span) =>
        Warning("RND1020", span, "The document says that it is YAML 1.1; it is read as YAML 1.2.", "Remove the %YAML line.");

    /// <summary>RND1021: a character at which readers of YAML 1.1 break the line.</summary>
    public static Diagnostic OldLineBreak(SourceSpan span, char found) =>
        Warning(
            "RND1021",
            span,
            Invariant($"The character U+{(int)found:X4} is text here; readers of YAML 1.1, such as the Go tools of Kubernetes, break the line there."),
            Invariant($"Write \"\\u{(int)found:X4}\" inside double quotes."));

    private static Diagnostic Error(string code, SourceSpan span, string message, string? hint, params RelatedPlace[] related) =>
        new(code, Severity.Error, span, message) { Hint = hint, Related = [.. related] };

    private static Diagnostic Warning(string code, SourceSpan span, string message, string hint, params RelatedPlace[] related) =>
        new(code, Severity.Warning, span, message) { Hint = hint, Related = [.. related] };

    private static RelatedPlace Place(SourceSpan span, string message) => new(span, message);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
