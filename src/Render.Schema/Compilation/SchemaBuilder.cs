// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Schema.Keywords;
using Render.Schema.Kubernetes;
using Render.Schema.Patterns;
using Render.Schema.Validation;

namespace Render.Schema.Compilation;

/// <summary>Compiles schemas as references and keywords ask for them, each once, without recursion.</summary>
/// <param name="index">Where schemas stand and what references lead to.</param>
/// <param name="patterns">The patterns of all schemas.</param>
/// <param name="diagnostics">Receives what is wrong with the schemas.</param>
/// <param name="rootOfObject">The schema of a whole object of Kubernetes; null for all others.</param>
internal sealed class SchemaBuilder(SchemaIndex index, PatternCache patterns, DiagnosticBag diagnostics, Node? rootOfObject = null)
{
    private readonly HashSet<Node> _valueOnly = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Node, CompiledSchema> _compiled = new(ReferenceEqualityComparer.Instance);
    private readonly Queue<(Node Node, CompiledSchema Schema)> _pending = new();

    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>True when some schema asks for the resources on the way to it.</summary>
    public bool UsesDynamicScope { get; private set; }

    /// <summary>Compiles a document and everything that it refers to.</summary>
    public CompiledSchema Build(Node root)
    {
        var schema = Get(root);
        Drain();

        // Any resource on the way may turn out to be the one that decides a dynamic reference.
        foreach (var resource in UsesDynamicScope ? [.. index.Resources] : Array.Empty<SchemaResource>())
        {
            foreach (var name in resource.DynamicNames)
                resource.DynamicTargets[name] = Get(resource.Anchors[name]);
        }

        Drain();
        foreach (var circle in InPlaceCircles.Find(_compiled.Values))
            diagnostics.Add(SchemaErrors.EndlessReference(SpanOf(circle), circle.Location));

        return schema;
    }

    /// <summary>The compiled form of a schema; its keywords are filled in later.</summary>
    public CompiledSchema Get(Node node)
    {
        if (_compiled.TryGetValue(node, out var known))
            return known;

        var schema = new CompiledSchema(index.PlaceOf(node));
        _compiled.Add(node, schema);
        _pending.Enqueue((node, schema));
        return schema;
    }

    /// <summary>The schema of an absolute URI; null when there is none.</summary>
    public CompiledSchema? Find(string uri) => index.Find(uri) is { } schema ? Get(schema) : null;

    /// <summary>The schema that nothing fits, as part of another one.</summary>
    public CompiledSchema Nothing(CompiledSchema owner)
    {
        var schema = new CompiledSchema(owner.Place);
        schema.Seal([new Never(schema)]);
        return schema;
    }

    /// <summary>True for the schema of a whole object of Kubernetes.</summary>
    public bool IsRootOfObject(Node schema) => ReferenceEquals(schema, rootOfObject);

    /// <summary>Notes a structural schema that judges values only and says nothing about further fields.</summary>
    public void MarkValueOnly(Node schema) => _valueOnly.Add(schema);

    /// <summary>True for a structural schema that judges values only.</summary>
    public bool IsValueOnly(Node schema) => _valueOnly.Contains(schema);

    /// <summary>The schema that a reference leads to; null, and reported, when there is none.</summary>
    public CompiledSchema? Resolve(SchemaScope scope, string keyword, string reference)
    {
        var uri = UriReference.Resolve(scope.Owner.Place.Resource.Uri, reference);
        if (index.Find(uri) is { } target)
            return Get(target);

        diagnostics.Add(SchemaErrors.UnresolvedReference((scope.Schema[keyword] ?? scope.Schema).Span, reference, uri));
        return null;
    }

    /// <summary>A pattern, or what is wrong with it.</summary>
    public (Pattern? Pattern, string? Problem) Pattern(string source, PatternSyntax syntax) => patterns.Get(source, syntax);

    private void Drain()
    {
        while (_pending.TryDequeue(out var next))
            next.Schema.Seal(Keywords(next.Node, next.Schema));
    }

    private IReadOnlyList<Keyword> Keywords(Node node, CompiledSchema schema)
    {
        switch (node)
        {
            case BooleanNode { Value: true } when schema.Place.Resource.Dialect.Draft != SchemaDraft.Structural:
                return [];
            case BooleanNode when schema.Place.Resource.Dialect.Draft != SchemaDraft.Structural:
                return [new Never(schema)];
            case MapNode map:
                return Keywords(new SchemaScope(this, map, schema));
            default:
                diagnostics.Add(SchemaErrors.NotASchema(node.Span, node.Describe()));
                return [];
        }
    }

    private IReadOnlyList<Keyword> Keywords(SchemaScope scope)
    {
        WarnOfUnknown(scope);
        Annotate(scope);
        IReadOnlyList<Keyword> extensions = [.. ListTypes.Build(scope), .. RuleReferences.Build(scope)];
        if (scope.Draft == SchemaDraft.Structural)
            return [.. StructuralKeywords.Build(scope), .. extensions];

        // In draft 7 a reference stands alone, whatever is written beside it.
        if (scope.Draft == SchemaDraft.Draft7 && scope.Text("$ref") is { } reference)
            return Resolve(scope, "$ref", reference) is { } target ? [new Reference(scope.Owner, target)] : [];

        List<Keyword> keywords = [.. ValueKeywords.Build(scope), .. StructureKeywords.Build(scope), .. CombiningKeywords.Build(scope), .. extensions];
        UsesDynamicScope |= keywords.Exists(keyword => keyword is DynamicReference);
        return keywords;
    }

    private void Annotate(SchemaScope scope)
    {
        var schema = scope.Schema;
        scope.Owner.IsPublic = schema["x-public"] is BooleanNode { Value: true };
        scope.Owner.IsSecret = schema["x-secret"] is BooleanNode { Value: true };
        scope.Owner.Expected = (schema["x-expected"] as StringNode)?.Value;
        scope.Owner.Summary = Wording.FirstSentence((schema["description"] as StringNode)?.Value);
    }

    private void WarnOfUnknown(SchemaScope scope)
    {
        foreach (var entry in scope.Schema.Entries)
        {
            if (KeywordTable.Find(entry.Key, scope.Draft) is not null || KeywordTable.IsExtension(entry.Key) || StructuralKeywords.Knows(entry.Key))
                continue;

            var nearest = NearestName.Find(entry.Key, KeywordTable.Names(scope.Draft));
            diagnostics.Add(SchemaErrors.UnknownKeyword(entry.KeySpan.IsKnown ? entry.KeySpan : scope.Schema.Span, entry.Key, nearest));
        }
    }

    private SourceSpan SpanOf(CompiledSchema schema) => _compiled.First(entry => entry.Value == schema).Key.Span;
}
