// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Functions;
using Render.Templates.Rendering;

namespace Render.Templates;

/// <summary>Findings while a template renders: RND4060 to RND4099. Values are described, never shown; keys and names are shown.</summary>
public static class TemplateRenderErrors
{
    /// <summary>RND4060: a name that nobody defined.</summary>
    public static Diagnostic UndefinedName(SourceSpan span, string name, IEnumerable<string> known) =>
        Error("RND4060", span, $"The name '{name}' is not defined.", Near(name, known) ?? WithGroup(name) ?? "Use '??' where it may be absent; docs/model.md lists what each type's templates see.");

    /// <summary>RND4061: a member that the map does not have.</summary>
    public static Diagnostic UndefinedMember(SourceSpan span, string name, IEnumerable<string> known) =>
        Error("RND4061", span, $"The map has no member '{name}'.", Near(name, known) ?? "Use '?.' or '??' where it may be absent.");

    /// <summary>RND4062: a member of a value that has none.</summary>
    public static Diagnostic NoMembers(SourceSpan span, string name, Node found) =>
        Error("RND4062", span, $"Found {found.Describe()} where a map with the member '{name}' is expected.", found is NullNode ? "Use '?.' where the value may be null." : null);

    /// <summary>RND4063: an index beyond the ends.</summary>
    public static Diagnostic IndexOutside(SourceSpan span, int length) =>
        Error("RND4063", span, Invariant($"The index is outside; there are {length}, counted from 0."), null);

    /// <summary>RND4064: an index into something that has no items.</summary>
    public static Diagnostic NotIndexed(SourceSpan span, Node found, Node index) =>
        Error("RND4064", span, $"Found {found.Describe()} indexed by {index.Describe()}; expected a list and a whole number, or a map and a key.", null);

    /// <summary>RND4065: an argument that the include or the function was not given.</summary>
    public static Diagnostic MissingArgument(SourceSpan span, int index, int count) =>
        Error("RND4065", span, Invariant($"The argument ${index} was not given; there are {count}."), "Pass it, or use '??' where it may be absent.");

    /// <summary>RND4066: something that would have to know a secret's value.</summary>
    public static Diagnostic LooksIntoSecret(SourceSpan span, string what) =>
        Error("RND4066", span, $"'{what}' would have to look into a secret, whose value is not known while templates render.", "Secrets can be placed, joined with text, compared with null, and go through string.base64_encode, html.url_encode and string.strip.");

    /// <summary>RND4067: a secret as a key.</summary>
    public static Diagnostic SecretKey(SourceSpan span) =>
        Error("RND4067", span, "A secret stands in a key; keys are never secret.", "Use another value for the key.");

    /// <summary>RND4068: a key that is no text.</summary>
    public static Diagnostic KeyNeedsText(SourceSpan span, Node found) =>
        Error("RND4068", span, $"A key came out as {found.Describe()}; expected a text, a number or a boolean.", null);

    /// <summary>RND4069: a key that its map already has.</summary>
    public static Diagnostic DuplicateKey(SourceSpan span, string key, string? round, SourceSpan first, string? firstRound) =>
        new("RND4069", Severity.Error, span, $"The key '{key}' was rendered twice{(round is null ? string.Empty : $" (now {round})")}.")
        {
            Hint = "Make the key depend on what differs, or leave one of the two out.",
            Related = [new RelatedPlace(first, firstRound is null ? "the first one" : $"the first one ({firstRound})")],
        };

    /// <summary>RND4070: content of one kind where another kind stands already.</summary>
    internal static Diagnostic KindsDiffer(SourceSpan span, TreeKind found, TreeKind expected, SourceSpan around) =>
        new("RND4070", Severity.Error, span, found == TreeKind.Documents
            ? "Found another document inside of a value; several documents stand at the top only."
            : $"Found {Words(found)} where {Words(expected)} {(expected == TreeKind.Whole ? "stands" : "stand")} already; the two cannot be joined.")
        {
            Hint = "All that a map, a list or a value is made of has to be of one kind, includes as well.",
            Related = [new RelatedPlace(around, "to be joined here")],
        };

    /// <summary>RND4071: two values for one place.</summary>
    public static Diagnostic TwoValues(SourceSpan span, SourceSpan first) =>
        new("RND4071", Severity.Error, span, "A second value was rendered for the same place.")
        {
            Hint = "Render a list with '- ', or choose one with 'if'.",
            Related = [new RelatedPlace(first, "the first one")],
        };

    /// <summary>RND4072: a map or a list inside text.</summary>
    public static Diagnostic NotText(SourceSpan span, Node found) =>
        Error("RND4072", span, $"Found {found.Describe()} inside text; expected a scalar.", "Give it a plain scalar of its own, or join it with array.join.");

    /// <summary>RND4073: a value that the embedded format cannot hold.</summary>
    public static Diagnostic CannotEmbed(SourceSpan span, EmbeddedFormat format, Node found) =>
        Error("RND4073", span, $"An embedded {format.ToString().ToLowerInvariant()} document cannot be made of {found.Describe()}.", format switch
        {
            EmbeddedFormat.Toml => "TOML needs a map.",
            EmbeddedFormat.Env => "An env file needs a map of scalars.",
            _ => "Base64 needs a string, a secret or another embedded document.",
        });

    /// <summary>RND4074: a tag that the rendered value does not fit.</summary>
    public static Diagnostic TagDoesNotFit(SourceSpan span, string tag, Node found) =>
        Error("RND4074", span, $"The tag '{tag}' does not fit: found {found.Describe()}.", null);

    /// <summary>RND4075: a merge key whose value is no map.</summary>
    public static Diagnostic MergeNeedsMap(SourceSpan span, Node found) =>
        Error("RND4075", span, $"The merge key '<<' takes a map or a list of maps; found {found.Describe()}.", null);

    /// <summary>RND4076: an operator between values that it does not know.</summary>
    public static Diagnostic OperatorNotSupported(SourceSpan span, string symbol, Node left, Node right) =>
        Error("RND4076", span, $"The operator '{symbol}' does not work between {left.Describe()} and {right.Describe()}.", null);

    /// <summary>RND4077: a sign before something that is no number.</summary>
    public static Diagnostic NotANumber(SourceSpan span, string symbol, Node found) =>
        Error("RND4077", span, $"The operator '{symbol}' needs a number; found {found.Describe()}.", null);

    /// <summary>RND4078: a text multiplied by something that is no whole number.</summary>
    public static Diagnostic RepeatNeedsInteger(SourceSpan span) =>
        Error("RND4078", span, "A text can be multiplied only by a whole number.", null);

    /// <summary>RND4079: a division by zero.</summary>
    public static Diagnostic DividesByZero(SourceSpan span) => Error("RND4079", span, "A division by zero.", null);

    /// <summary>RND4080: a number too large or too small to be written.</summary>
    public static Diagnostic NumberOutOfReach(SourceSpan span, string symbol) =>
        Error("RND4080", span, $"The result of '{symbol}' has too many digits, or is no whole number where one is needed.", null);

    /// <summary>RND4081: a range between something that is no whole number.</summary>
    public static Diagnostic RangeNeedsIntegers(SourceSpan span) => Error("RND4081", span, "A range needs whole numbers at both ends.", null);

    /// <summary>RND4082: a loop over something that has no items.</summary>
    public static Diagnostic NotIterable(SourceSpan span, Node found) =>
        Error("RND4082", span, $"A loop cannot run over {found.Describe()}; expected a list, a map or a text.", null);

    /// <summary>RND4083: a loop option that is no whole number.</summary>
    public static Diagnostic LoopOptionNeedsInteger(SourceSpan span, Node found) =>
        Error("RND4083", span, $"'limit' and 'offset' need a whole number; found {found.Describe()}.", null);

    /// <summary>RND4084: a loop member outside of a loop.</summary>
    public static Diagnostic OutsideLoop(SourceSpan span, string name) => Error("RND4084", span, $"'{name}' is used outside of a loop.", null);

    /// <summary>RND4085: with on something that has no members.</summary>
    public static Diagnostic WithNeedsMap(SourceSpan span, Node found) => Error("RND4085", span, $"'with' needs a map; found {found.Describe()}.", null);

    /// <summary>RND4086: an assignment to something that is no variable.</summary>
    public static Diagnostic NotAssignable(SourceSpan span) => Error("RND4086", span, "Nothing can be assigned to this expression.", "Assign to a variable.");

    /// <summary>RND4087: an assignment into the model.</summary>
    public static Diagnostic ModelIsReadOnly(SourceSpan span) =>
        Error("RND4087", span, "The model is read-only: only variables of the template can be changed.", "Copy the value into a variable first.");

    /// <summary>RND4088: an argument of the wrong type.</summary>
    public static Diagnostic WrongArgument(SourceSpan span, string function, string parameter, string expected, Node found) =>
        Error("RND4088", span, $"The parameter '{parameter}' of '{function}' needs {expected}; found {found.Describe()}.", null);

    /// <summary>RND4089: too many rounds of loops.</summary>
    public static Diagnostic TooManyIterations(SourceSpan span, int allowed) =>
        Error("RND4089", span, Invariant($"Loops ran for more than {allowed} rounds in all."), null);

    /// <summary>RND4090: too many nodes.</summary>
    public static Diagnostic TooManyNodes(SourceSpan span, int allowed) =>
        Error("RND4090", span, Invariant($"More than {allowed} nodes were rendered."), null);

    /// <summary>RND4091: a text too long.</summary>
    public static Diagnostic TextTooLong(SourceSpan span, int allowed) =>
        Error("RND4091", span, Invariant($"A text grew longer than {allowed} characters."), null);

    /// <summary>RND4092: calls nested too deep.</summary>
    public static Diagnostic TooDeep(SourceSpan span, int allowed) =>
        Error("RND4092", span, Invariant($"Calls, or the values that are put together, nest deeper than {allowed} levels."), null);

    /// <summary>RND4093: includes nested too deep.</summary>
    public static Diagnostic IncludesTooDeep(SourceSpan span, int allowed) =>
        Error("RND4093", span, Invariant($"Includes nest deeper than {allowed} levels."), "An include that includes itself needs a condition that ends it.");

    /// <summary>RND4094: a regular expression that cannot be used.</summary>
    public static Diagnostic BadPattern(SourceSpan span, string function) =>
        Error("RND4094", span, $"'{function}' was given a regular expression that is not valid, or that could take forever.", "Lookarounds, back-references and atomic groups are not available.");

    /// <summary>RND4095: a value that a function cannot work with.</summary>
    public static Diagnostic FunctionFailed(SourceSpan span, string function, string problem) =>
        Error("RND4095", span, $"'{function}' cannot do this: {problem}.", null);

    /// <summary>RND4096: text of branches that YAML would read as something else than text.</summary>
    public static Diagnostic StartsAsStructure(SourceSpan span, char first) =>
        Error("RND4096", span, $"The text of this value begins with '{first}' once it is put together, which YAML gives a meaning of its own.", "Put quotes around the whole value, not into its branches.");

    /// <summary>RND4097: errors that are counted and not listed.</summary>
    /// <param name="span">The start of the template.</param>
    /// <param name="listed">How many are listed.</param>
    /// <param name="more">How many are not.</param>
    /// <param name="isStopped">True when rendering ended before its end, so that there may be more still.</param>
    public static Diagnostic Unlisted(SourceSpan span, int listed, int more, bool isStopped) =>
        Error("RND4097", span, Invariant($"The first {listed} errors of this template are listed; there are {(isStopped ? "at least " : string.Empty)}{more} more."), "Mend the listed ones; the others often have the same cause.");

    private static string? Near(string name, IEnumerable<string> known) => NearestName.Find(name, known) is { } near ? $"Did you mean '{near}'?" : null;

    private static string? WithGroup(string name) => FunctionTable.WithGroup(name) is { } full ? $"Functions are called with their group: '{full}'." : null;

    private static string Words(TreeKind kind) => kind switch
    {
        TreeKind.Map => "entries",
        TreeKind.List => "items",
        TreeKind.Documents => "documents",
        TreeKind.Whole => "a value",
        _ => "nothing",
    };

    private static Diagnostic Error(string code, SourceSpan span, string message, string? hint) =>
        new(code, Severity.Error, span, message) { Hint = hint };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
