// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Schema.Compilation;

/// <summary>
/// Knows every schema of the documents that take part: its resource, its pointer, its anchors. Documents of the registry are
/// taken in when a reference first leads to them.
/// </summary>
internal sealed class SchemaIndex(SchemaRegistry registry, DialectSource dialects, DiagnosticBag diagnostics)
{
    private readonly Dictionary<string, SchemaResource> _resources = new(StringComparer.Ordinal);
    private readonly Dictionary<Node, SchemaPlace> _places = new(ReferenceEqualityComparer.Instance);

    /// <summary>All resources seen so far.</summary>
    public IEnumerable<SchemaResource> Resources => _resources.Values.Distinct();

    /// <summary>Takes in a document.</summary>
    /// <param name="uri">Where it was read; its <c>$id</c> wins.</param>
    /// <param name="root">The document.</param>
    public SchemaResource AddDocument(string uri, Node root)
    {
        var (baseUri, _) = UriReference.SplitFragment(uri);
        var resource = new SchemaResource(baseUri, root, dialects.OfDocument(root));
        _resources[baseUri] = resource;
        Walk(root, resource, string.Empty);
        return _resources[baseUri] = _places[root].Resource;
    }

    /// <summary>Where a schema stands.</summary>
    public SchemaPlace PlaceOf(Node schema) => _places[schema];

    /// <summary>The schema that an absolute reference leads to; null when there is none.</summary>
    public Node? Find(string uri)
    {
        var (baseUri, fragment) = UriReference.SplitFragment(uri);
        if (!_resources.TryGetValue(baseUri, out var resource))
        {
            if (!registry.TryGet(baseUri, out var document))
                return null;

            resource = AddDocument(baseUri, document);
        }

        if (JsonPointer.Tokens(fragment) is { } tokens)
            return FindByPointer(resource, tokens);

        return resource.Anchors.GetValueOrDefault(Uri.UnescapeDataString(fragment));
    }

    private Node? FindByPointer(SchemaResource resource, string[] tokens)
    {
        var node = resource.Root;
        var place = new SchemaPlace(resource, string.Empty);
        foreach (var token in tokens)
        {
            if (JsonPointer.Step(node, token) is not { } next)
                return null;

            place = _places.TryGetValue(next, out var known) ? known : place with { Pointer = JsonPointer.Append(place.Pointer, token) };
            node = next;
        }

        // A reference makes a schema of whatever it points to, such as a value under a keyword of the author's own.
        if (!_places.ContainsKey(node))
            Walk(node, place.Resource, place.Pointer);

        return node;
    }

    private void Walk(Node root, SchemaResource resource, string pointer)
    {
        var pending = new Stack<(Node Node, SchemaResource Resource, string Pointer)>();
        pending.Push((root, resource, pointer));
        while (pending.TryPop(out var next))
        {
            var place = Identify(next.Node, next.Resource, next.Pointer);
            if (!_places.TryAdd(next.Node, place) || next.Node is not MapNode map)
                continue;

            foreach (var child in Subschemas.Of(map, place.Resource.Dialect))
                pending.Push((child.Node, place.Resource, place.Pointer + child.Pointer));
        }
    }

    private SchemaPlace Identify(Node node, SchemaResource around, string pointer)
    {
        var place = new SchemaPlace(around, pointer);
        if (node is not MapNode map)
            return place;

        var draft = dialects.Of(map, around.Dialect).Draft;
        if (map["$id"] is StringNode id && (draft != SchemaDraft.Draft7 || map["$ref"] is null))
            place = Rename(map, id, place);

        if (draft != SchemaDraft.Draft202012)
            return place;

        if (map["$anchor"] is StringNode anchor)
            AddAnchor(place.Resource, anchor.Value, map);
        if (map["$dynamicAnchor"] is StringNode dynamic)
        {
            AddAnchor(place.Resource, dynamic.Value, map);
            place.Resource.DynamicNames.Add(dynamic.Value);
        }

        return place;
    }

    private SchemaPlace Rename(MapNode map, StringNode id, SchemaPlace place)
    {
        var (uri, fragment) = UriReference.SplitFragment(UriReference.Resolve(place.Resource.Uri, id.Value));
        var isOwn = uri != place.Resource.Uri || ReferenceEquals(place.Resource.Root, map);
        var resource = place.Resource;
        if (isOwn)
        {
            resource = new SchemaResource(uri, map, dialects.Of(map, place.Resource.Dialect));
            if (_resources.TryGetValue(uri, out var other) && !ReferenceEquals(other.Root, map))
                diagnostics.Add(SchemaErrors.DuplicateId(id.Span, uri, other.Root.Span));

            _resources[uri] = resource;
        }

        // Draft 7 has no $anchor: a fragment in $id is one.
        if (fragment.Length > 0)
            AddAnchor(resource, fragment, map);

        return isOwn ? new SchemaPlace(resource, string.Empty) : place;
    }

    private void AddAnchor(SchemaResource resource, string name, MapNode schema)
    {
        if (!resource.Anchors.TryAdd(name, schema) && !ReferenceEquals(resource.Anchors[name], schema))
            diagnostics.Add(SchemaErrors.DuplicateAnchor(schema.Span, name, resource.Anchors[name].Span));
    }
}
