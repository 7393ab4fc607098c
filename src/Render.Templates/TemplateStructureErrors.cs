// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Templates;

/// <summary>Findings about code and YAML together: RND4030 to RND4059.</summary>
public static class TemplateStructureErrors
{
    /// <summary>RND4030: a block that begins in the middle of a value and ends outside of it, or the other way round.</summary>
    public static Diagnostic BlockCrossesValue(SourceSpan span, string keyword, SourceSpan opening) => Error(
        "RND4030",
        span,
        $"The block that '{keyword}' opens stands partly inside a value and partly outside.",
        "Write the whole block inside one value, or put each of its statements on a line of its own around whole entries.",
        new RelatedPlace(opening, "the block begins here"));

    /// <summary>RND4031: a line of a block that is indented less than its first one.</summary>
    public static Diagnostic HalfEntry(SourceSpan span, SourceSpan first) => Error(
        "RND4031",
        span,
        "A block holds half of an entry: this line is indented less than the block's first one, so it belongs to something outside.",
        "A block holds whole entries or whole items; end it before this line and open another.",
        new RelatedPlace(first, "the block's first line"));

    /// <summary>RND4032: lines after a block that would go on with the block's last entry.</summary>
    public static Diagnostic HalfEntryAfter(SourceSpan span, SourceSpan rest) => Error(
        "RND4032",
        span,
        "A block holds half of an entry: what follows its end goes on with the entry that it begins.",
        "Move the lines that follow into the block, or the entry out of it.",
        new RelatedPlace(rest, "goes on here"));

    /// <summary>RND4033: a block that does not fit among the lines around it.</summary>
    public static Diagnostic BlockDoesNotFit(SourceSpan span, SourceSpan around) => Error(
        "RND4033",
        span,
        "What this block holds does not fit what stands around it: entries join a map, items join a list, at the same indent.",
        "Indent the lines of the block as the lines around it.",
        new RelatedPlace(around, "the YAML ends to make sense here"));

    /// <summary>RND4034: branches that hold different kinds where they have to join something.</summary>
    public static Diagnostic BranchesDiffer(SourceSpan span) => Error(
        "RND4034",
        span,
        "The branches of this block hold different kinds of content, and other content stands beside them.",
        "Let all branches hold entries, or all hold items; alone below a key they may differ.");

    /// <summary>RND4035: a block with a document separator in the middle of a document.</summary>
    public static Diagnostic HalfDocument(SourceSpan span) => Error(
        "RND4035",
        span,
        "A block holds half of a document: it has a '---' and does not begin and end with whole documents.",
        "Begin the block with '---', and begin what follows it with '---' too.");

    /// <summary>RND4036: a statement between a key and its value.</summary>
    public static Diagnostic StepBeforeValue(SourceSpan span) => Error(
        "RND4036", span, "A statement stands between a key and its value.", "Move it before the key.");

    /// <summary>RND4037: white space control that would take structure away.</summary>
    public static Diagnostic StripBeforeStructure(SourceSpan span) => Error(
        "RND4037",
        span,
        "This mark takes away white space that YAML needs: in text it would pull two lines, or a key and its value, into one.",
        "Remove the '-' or '~'; on a line of its own code leaves nothing behind anyway.");

    /// <summary>RND4038: control flow on its own line inside brackets or quotes.</summary>
    public static Diagnostic ControlInFlow(SourceSpan span, bool inBrackets) => Error(
        "RND4038",
        span,
        inBrackets ? "Control flow stands inside a flow collection, '[…]' or '{…}'." : "Control flow stands on a line of its own inside a quoted string.",
        inBrackets ? "Write the collection as a block, with '- item' or 'key: value' on lines of their own." : "Write it within the line, or use a block scalar, '|'.");

    /// <summary>RND4039: control flow on its own line inside a folded scalar.</summary>
    public static Diagnostic ControlInFolded(SourceSpan span) => Error(
        "RND4039", span, "Control flow stands on a line of its own inside a folded scalar, where line breaks are not what they seem.", "Use a literal scalar, '|', or write it within the line.");

    /// <summary>RND4040: an alias whose anchor stands in another body.</summary>
    public static Diagnostic AnchorNotInBody(SourceSpan span, string name) => Error(
        "RND4040", span, $"The alias '*{name}' has no anchor before it in the same block; anchors do not cross the bounds of a block.", "Use an include, or a variable.");

    /// <summary>RND4041: code in a tag, an anchor or an alias.</summary>
    public static Diagnostic CodeInProperty(SourceSpan span) => Error(
        "RND4041", span, "Found code in a tag, an anchor or an alias; these are fixed when the template is compiled.", "Choose between whole values with 'if'.");

    /// <summary>RND4042: statements behind capture in the same braces.</summary>
    public static Diagnostic CaptureNotLast(SourceSpan span) => Error(
        "RND4042", span, "Other statements follow 'capture' in the same braces.", "Close the braces after 'capture'.");

    /// <summary>RND4043: no characters left to stand for code, or too much code.</summary>
    public static Diagnostic NoStandIns(SourceSpan span) => Error(
        "RND4043", span, "The template holds more code, or more different private-use characters, than can be told apart.", "Split the template with 'include'.");

    private static Diagnostic Error(string code, SourceSpan span, string message, string hint, params RelatedPlace[] related) =>
        new(code, Severity.Error, span, message) { Hint = hint, Related = [.. related] };
}
