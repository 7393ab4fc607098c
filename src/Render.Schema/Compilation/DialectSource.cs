// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Schema.Compilation;

/// <summary>Finds the dialect of a document or resource by its <c>$schema</c>, following the metaschema's vocabularies.</summary>
internal sealed class DialectSource(SchemaOptions options, DiagnosticBag diagnostics)
{
    private const string Draft7Uri = "http://json-schema.org/draft-07/schema";
    private const string Draft202012Uri = "https://json-schema.org/draft/2020-12/schema";
    private const string VocabularyPrefix = "https://json-schema.org/draft/2020-12/vocab/";
    private const int MaxSteps = 8;

    private static readonly string[] KnownVocabularies =
        ["core", "applicator", "unevaluated", "validation", "meta-data", "format-annotation", "format-assertion", "content"];

    /// <summary>The dialect of a document.</summary>
    public Dialect OfDocument(Node root)
    {
        var standard = Dialect.Whole(options.DefaultDraft, options.AssertFormats || options.DefaultDraft == SchemaDraft.Structural);
        return root is MapNode map ? Of(map, standard) : standard;
    }

    /// <summary>The dialect of a resource inside another.</summary>
    public Dialect Of(MapNode resource, Dialect around)
    {
        if (resource["$schema"] is not StringNode uri)
            return around;

        return Find(uri.Value, uri, 0) ?? around;
    }

    private Dialect? Find(string schemaUri, StringNode place, int steps)
    {
        var uri = UriReference.SplitFragment(schemaUri).Base;
        switch (uri)
        {
            case Draft7Uri:
                return Dialect.Whole(SchemaDraft.Draft7, options.AssertFormats);
            case Draft202012Uri:
                return Dialect.Whole(SchemaDraft.Draft202012, options.AssertFormats);
        }

        if (steps == MaxSteps || !options.Registry.TryGet(uri, out var found) || found is not MapNode metaschema)
        {
            diagnostics.Add(SchemaErrors.UnknownDialect(place.Span, schemaUri));
            return null;
        }

        var parent = metaschema["$schema"] is StringNode next && next.Value != schemaUri ? Find(next.Value, place, steps + 1) : null;
        return metaschema["$vocabulary"] is MapNode vocabularies && parent is not null ? Select(parent, vocabularies, place) : parent;
    }

    private Dialect Select(Dialect parent, MapNode vocabularies, StringNode place)
    {
        foreach (var entry in vocabularies.Entries)
        {
            var isKnown = entry.Key.StartsWith(VocabularyPrefix, StringComparison.Ordinal)
                && KnownVocabularies.Contains(entry.Key[VocabularyPrefix.Length..], StringComparer.Ordinal);
            if (!isKnown && entry.Value is BooleanNode { Value: true })
                diagnostics.Add(SchemaErrors.UnknownVocabulary(place.Span, entry.Key));
        }

        bool Has(string name) => vocabularies[VocabularyPrefix + name] is not null;
        return parent with
        {
            Applicators = Has("applicator"),
            Assertions = Has("validation"),
            Unevaluated = Has("unevaluated"),
            Formats = Has("format-assertion") || options.AssertFormats,
        };
    }
}
