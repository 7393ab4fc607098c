// SPDX-License-Identifier: MIT

namespace Render.Yaml.Syntax;

/// <summary>
/// Says what the parser found wrong in the words of the people who write YAML. The parser's own wording speaks of tokens;
/// none of its messages that are not listed here reaches a user.
/// </summary>
internal static class ParserMessages
{
    /// <summary>Stands for the exception without a message that the scanner throws at text in brackets.</summary>
    public const string FlowIndentation = "flow indentation";

    /// <summary>Stands for the exceptions that names and escapes throw which the parser has read but cannot use.</summary>
    public const string Unusable = "unusable name";

    private static readonly (string Part, string Problem, string? Hint)[] Table =
    [
        (FlowIndentation, "A line inside of brackets or braces is not indented deeper than the map or list around them.", "Indent it by at least one more blank."),
        (Unusable, "A tag, an anchor or an escape is not valid here.", "Quote the text if it is meant as text."),
        ("Mapping values are not allowed", "Found ': ' where no mapping can start.", "Quote the text if the colon belongs to it, or check the indentation."),
        ("multiline plain scalar, found invalid mapping", "Found ': ' after a text of several lines.", "Quote the text, or check the indentation."),
        ("Mapping keys are not allowed", "Found '? ' where no mapping key can start.", "Check the indentation."),
        ("Block sequence entries are not allowed", "Found '- ' where no list item can start.", "Put the list on its own lines, or quote the text."),
        ("could not find expected ':'", "Expected ':' after this key.", "Check the indentation of this line and of those above it."),
        ("block mapping, did not find expected key", "Expected a key at this indentation.", "Check the indentation, and quotes above that do not end."),
        ("did not find expected '-'", "Expected '- ' at this indentation.", "Check the indentation of the list."),
        ("expected ',' or ']'", "Expected ',' or ']' in this list.", "Separate the items with commas and close the bracket."),
        ("expected ',' or '}'", "Expected ',' or '}' in this map.", "Separate the entries with commas and close the brace."),
        ("unexpected end of stream", "The quoted text does not end.", "Add the closing quote."),
        ("unexpected document indicator", "A line of '---' or '...' stands inside quoted text.", "Close the quote before it, or indent the line."),
        ("double-quoted scalar, found wrong indentation", "The quoted text continues at too small an indentation.", "Indent its lines deeper than the key."),
        ("unknown escape character", "This quoted text holds an unknown escape.", "Write '\\\\' for a backslash, or use single quotes."),
        ("hexadecimal number", "This quoted text holds an escape with too few hexadecimal digits.", "Write \\xNN, \\uNNNN or \\UNNNNNNNN."),
        ("invalid Unicode surrogates", "This quoted text escapes half of a surrogate pair.", "Write the whole character, or \\UNNNNNNNN."),
        ("invalid Unicode character escape", "This quoted text escapes a number that is no character.", "Escape a code point up to \\U0010FFFF."),
        ("invalid comment", "A '#' follows without a blank.", "Put a blank before a comment."),
        ("a comment without", "A '#' follows without a blank.", "Put a blank before a comment."),
        ("comment between adjacent scalars", "A comment stands inside a plain text of several lines.", "Move the comment, or quote the text."),
        ("indentation indicator equal to 0", "A block text cannot have the indentation indicator 0.", "Write a digit from 1 to 9."),
        ("extra spaces in first line", "An empty line at the start of this block text is indented deeper than its first line of text.", "Remove the blanks of the empty line."),
        ("more spaces in lines above", "An empty line at the start of this block text is indented deeper than its first line of text.", "Remove the blanks of the empty line."),
        ("block scalar, did not find expected comment or line break", "Found text on the line of '|' or '>'.", "Start the text on the next line."),
        ("cannot start any token", "Found a character that cannot start a value.", "Quote the text."),
        ("found value containing disallowed", "An anchor or alias has no name, or one with a bracket or comma.", "Quote the text if the '&' or '*' belongs to it."),
        ("Anchor before sequence entry", "An anchor stands before '- ' on the same line.", "Put the anchor after the '- '."),
        ("more than one anchor", "Found two anchors on one value.", "Keep one of them."),
        ("undefined tag handle", "This tag's handle is not declared.", "Declare it with %TAG, or use !<…>."),
        ("scanning a tag", "This is not a tag.", "Quote the text if the '!' belongs to it."),
        ("comma at end of tag", "This tag ends in a comma.", "Put a blank between the tag and the comma."),
        ("duplicate %YAML", "Found a second %YAML line for one document.", "Keep one of them."),
        ("duplicate %TAG", "Found a second %TAG line for one handle.", "Keep one of them."),
        ("incompatible YAML", "This document asks for a YAML version that is not read.", "Remove the %YAML line: documents are read as YAML 1.2."),
        ("document end marker before version directive", "A %YAML line follows a document that has not ended.", "End the document before it with '...'."),
        ("preceding <document end>", "A %YAML line follows a document that has not ended.", "End the document before it with '...'."),
        ("directive", "This is not a directive that YAML knows.", "Quote the text if the '%' belongs to it."),
        ("after '...' marker", "Found text behind '...'.", "Start the text on the next line."),
        ("expected <document start>", "Expected '---' before this text.", "Separate documents with '---'; check brackets and quotes above."),
        ("expected <document end>", "Found text after the end of the document's value.", "Check the indentation, and separate documents with '---'."),
        ("Invalid key indicator", "Found '-' before a bracket or comma.", "Quote the dash."),
        ("expected node content", "Expected a value.", "Check brackets and commas."),
        ("did not find expected token", "An anchor or tag stands before an alias.", "An alias takes neither; remove it."),
    ];

    /// <summary>True when the parser stumbled over a tab.</summary>
    public static bool IsAboutTab(string parserMessage) =>
        parserMessage.Contains("invalid tab", StringComparison.Ordinal) || parserMessage.Contains("tab character", StringComparison.Ordinal);

    /// <summary>The problem and what to do about it.</summary>
    public static (string Problem, string? Hint) Explain(string parserMessage)
    {
        foreach (var (part, problem, hint) in Table)
        {
            if (parserMessage.Contains(part, StringComparison.Ordinal))
                return (problem, hint);
        }

        return ("Expected YAML; this cannot be read as such.", "Check indentation, quotes and brackets.");
    }
}
