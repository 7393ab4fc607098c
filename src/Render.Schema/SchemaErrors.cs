// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Schema.Validation;

namespace Render.Schema;

/// <summary>The diagnostics of compiling schemas: RND3001 to RND3099.</summary>
public static class SchemaErrors
{
    /// <summary>A schema must be a map, or true or false.</summary>
    public static Diagnostic NotASchema(SourceSpan span, string found) =>
        Error("RND3001", span, $"Expected a schema (a map, or true or false), found {found}.");

    /// <summary>A keyword has a value of the wrong shape.</summary>
    public static Diagnostic MalformedKeyword(SourceSpan span, string keyword, string expected, string found) =>
        Error("RND3002", span, $"The keyword '{keyword}' needs {expected}, found {found}.");

    /// <summary>A type that JSON Schema does not have.</summary>
    public static Diagnostic UnknownType(SourceSpan span, string name, IEnumerable<string> known)
    {
        var names = known.ToArray();
        return Error("RND3003", span, $"There is no type {Wording.Quote(name)}; the types are {Wording.AllOf(names)}.") with
        {
            Hint = DidYouMean(NearestName.Find(name, names)),
        };
    }

    /// <summary>A pattern that cannot be used.</summary>
    public static Diagnostic BadPattern(SourceSpan span, string keyword, string problem) =>
        Error("RND3004", span, $"The pattern in '{keyword}' cannot be used: {problem}.");

    /// <summary>A reference that leads nowhere.</summary>
    public static Diagnostic UnresolvedReference(SourceSpan span, string reference, string uri) =>
        Error("RND3005", span, $"The reference {Wording.Quote(reference)} leads nowhere ({uri}).") with
        {
            Hint = "References lead into the same document or to schemas that are registered; nothing is fetched.",
        };

    /// <summary>A keyword without effect.</summary>
    public static Diagnostic UnknownKeyword(SourceSpan span, string keyword, string? nearest) =>
        new("RND3006", Severity.Warning, span, $"The keyword {Wording.Quote(keyword)} is not known and has no effect.")
        {
            Hint = DidYouMean(nearest) ?? "Names of your own begin with 'x-'.",
        };

    /// <summary>A format without effect.</summary>
    public static Diagnostic UnknownFormat(SourceSpan span, string format, IEnumerable<string> known) =>
        new("RND3007", Severity.Warning, span, $"The format {Wording.Quote(format)} is not known and is not checked.")
        {
            Hint = DidYouMean(NearestName.Find(format, known)),
        };

    /// <summary>A dialect other than the two drafts.</summary>
    public static Diagnostic UnknownDialect(SourceSpan span, string uri) =>
        Error("RND3008", span, $"The dialect {Wording.Quote(uri)} is not known.") with
        {
            Hint = "Use https://json-schema.org/draft/2020-12/schema or http://json-schema.org/draft-07/schema#.",
        };

    /// <summary>A vocabulary that the metaschema demands and nobody knows.</summary>
    public static Diagnostic UnknownVocabulary(SourceSpan span, string uri) =>
        Error("RND3009", span, $"The schema's dialect demands the vocabulary {Wording.Quote(uri)}, which is not known.");

    /// <summary>Two schemas with the same identifier.</summary>
    public static Diagnostic DuplicateId(SourceSpan span, string uri, SourceSpan first) =>
        Error("RND3010", span, $"Another schema has the identifier {Wording.Quote(uri)} already.") with
        {
            Related = [new RelatedPlace(first, "the other one")],
        };

    /// <summary>Two schemas with the same anchor.</summary>
    public static Diagnostic DuplicateAnchor(SourceSpan span, string name, SourceSpan first) =>
        Error("RND3011", span, $"Another schema of the same document has the anchor {Wording.Quote(name)} already.") with
        {
            Related = [new RelatedPlace(first, "the other one")],
        };

    /// <summary>A circle of references.</summary>
    public static Diagnostic EndlessReference(SourceSpan span, string location) =>
        Error("RND3012", span, $"The schema refers to itself for the same value, so checking it would never end ({location}).") with
        {
            Hint = "Put the reference below 'properties' or 'items'.",
        };

    /// <summary>A document that is no CustomResourceDefinition.</summary>
    public static Diagnostic NotADefinition(SourceSpan span, string found) =>
        Error("RND3013", span, $"Expected a CustomResourceDefinition, found {found}.");

    /// <summary>A version that the definition does not have.</summary>
    public static Diagnostic NoSuchVersion(SourceSpan span, string version, IReadOnlyList<string> versions) =>
        Error("RND3014", span, $"The definition has no version {Wording.Quote(version)}; it has {Wording.AllOf([.. versions.Select(Wording.Quote)])}.");

    /// <summary>A version without a schema.</summary>
    public static Diagnostic NoSchema(SourceSpan span, string version) =>
        Error("RND3015", span, $"Version {Wording.Quote(version)} of the definition has no schema.");

    /// <summary>A rule that is not coded.</summary>
    public static Diagnostic UnknownRule(SourceSpan span, string name, string? nearest) =>
        Error("RND3016", span, $"There is no rule {Wording.Quote(name)}.") with { Hint = DidYouMean(nearest) };

    /// <summary>A CEL rule of a definition that is not coded by hand.</summary>
    public static Diagnostic UnknownCel(SourceSpan span, string location) =>
        new("RND3017", Severity.Warning, span, $"A CEL rule of the definition is not known and is not checked ({location}).")
        {
            Hint = "The API server checks it when the object is applied, or at a diff with a dry run.",
        };

    private static string? DidYouMean(string? nearest) => nearest is null ? null : $"Did you mean {Wording.Quote(nearest)}?";

    private static Diagnostic Error(string code, SourceSpan span, string message) => new(code, Severity.Error, span, message);
}
