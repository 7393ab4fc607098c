// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Secrets;

namespace Render.Identity.Spec.Shapes;

/// <summary>Writes the schema of each record once and refers to it afterwards.</summary>
internal sealed class SchemaWriter
{
    private readonly SortedDictionary<string, Node> _definitions = new(StringComparer.Ordinal);

    /// <summary>A whole document, JSON Schema 2020-12.</summary>
    /// <param name="type">The record of its root.</param>
    /// <param name="id">What identifies it.</param>
    /// <param name="title">What editors call it.</param>
    public static MapNode DocumentOf(Type type, string id, string title)
    {
        var writer = new SchemaWriter();
        var root = writer.ObjectOf(SpecShape.Of(type), demandKeys: false);
        var head = Trees.Map(
            ("$schema", Trees.Text("https://json-schema.org/draft/2020-12/schema")),
            ("$id", Trees.Text(id)),
            ("title", Trees.Text(title)));
        return head.WithEntries([.. head.Entries, .. root.Entries, new MapEntry("$defs", writer.Definitions())]);
    }

    /// <summary>All definitions so far, ordinal order.</summary>
    private MapNode Definitions() => new([.. _definitions.Select(pair => new MapEntry(pair.Key, pair.Value))]);

    /// <summary>The schema of one record that is bound itself.</summary>
    private MapNode ObjectOf(SpecShape shape, bool demandKeys, string discriminatorKey = "type")
    {
        var required = shape.Properties.Where(p => p.IsRequired).Select(p => p.Key).ToList();
        if (demandKeys && shape.Info is { Discriminator: not null, IsDefault: false })
            required.Insert(0, discriminatorKey);

        var defaults = shape.Create();
        return Trees.Map(
            ("description", Trees.TextOrNone(shape.Info?.Description)),
            ("type", demandKeys ? Trees.Text("object") : Trees.Texts(["object", "null"])),
            ("required", demandKeys && required.Count > 0 ? Trees.Texts(required) : null),
            ("properties", new MapNode([.. shape.Properties.Select(p => new MapEntry(p.Key, PropertyOf(shape, p, defaults, discriminatorKey)))])),
            ("additionalProperties", Trees.Flag(false)));
    }

    private MapNode PropertyOf(SpecShape shape, SpecProperty property, SpecObject defaults, string discriminatorKey)
    {
        if (property.Key == discriminatorKey && shape.Info?.Discriminator is { } discriminator)
        {
            return Trees.Map(
                ("description", Trees.Text(property.Spec.Description)),
                ("const", Trees.Text(discriminator)),
                ("x-public", Trees.Flag(true)));
        }

        var schema = ValueOf(property.ValueType, property.Spec, demandKeys: false);
        var description = property.Spec.Description + (property.Spec.Derived is { } derived ? $" Default: {derived}." : string.Empty);
        var head = Trees.Map(("description", Trees.Text(description)), ("default", DefaultOf(property, defaults)));
        return head.WithEntries([.. head.Entries, .. schema.Entries.Where(e => head.IndexOf(e.Key) < 0)]);
    }

    private static Node? DefaultOf(SpecProperty property, SpecObject defaults) => property.Property.GetValue(defaults) switch
    {
        _ when property.IsRequired => null,
        string text when text.Length > 0 => Trees.Text(text),
        bool flag => Trees.Flag(flag),
        int number => Trees.Number(number),
        Enum member => Trees.Text(SpecNames.Of(property.ValueType).First(pair => pair.Value.Equals(member)).Name),
        _ => null,
    };

    private MapNode ValueOf(Type type, SpecAttribute spec, bool demandKeys)
    {
        if (type == typeof(string))
            return StringOf(spec);
        if (type == typeof(bool))
            return Trees.Map(("type", Trees.Text("boolean")));
        if (type == typeof(int) || type == typeof(long))
            return Trees.Map(("type", Trees.Text("integer")), ("minimum", LimitOf(spec.Min)), ("maximum", LimitOf(spec.Max)));
        if (type.IsEnum)
            return Trees.Map(("type", Trees.Text("string")), ("enum", Trees.Texts(SpecNames.Of(type).Select(n => n.Name))), ("x-public", Trees.Flag(true)));
        if (type == typeof(ProductVersion))
            return Trees.Map(("type", Trees.Text("string")), ("pattern", Trees.Text(ProductVersion.Pattern)), ("x-expected", Trees.TextOrNone(PatternWords.Of(ProductVersion.Pattern))), ("x-public", Trees.Flag(true)));
        if (type == typeof(DateOnly))
            return Trees.Map(("type", Trees.Text("string")), ("format", Trees.Text("date")), ("x-public", Trees.Flag(true)));
        if (type == typeof(SecretReference))
            return ReferenceTo(typeof(SecretSpec), demandKeys: true);
        if (type == typeof(MapNode))
            return Trees.Map(("type", Trees.Texts(["object", "null"])));
        if (type.IsGenericType)
            return CollectionOf(type, spec);

        return ReferenceTo(type, demandKeys);
    }

    private static MapNode StringOf(SpecAttribute spec) => Trees.Map(
        ("type", Trees.Text("string")),
        ("enum", spec.Values.Length > 0 ? Trees.Texts(spec.Values) : null),
        ("pattern", Trees.TextOrNone(spec.Pattern)),
        ("x-expected", Trees.TextOrNone(PatternWords.Of(spec.Pattern))),
        ("format", Trees.TextOrNone(spec.Format)),
        ("minLength", LimitOf(spec.Min)),
        ("maxLength", LimitOf(spec.Max)),
        ("x-public", spec.IsPublic || spec.Values.Length > 0 ? Trees.Flag(true) : null));

    private MapNode CollectionOf(Type type, SpecAttribute spec)
    {
        var item = type.GenericTypeArguments[0];
        if (type.GetGenericTypeDefinition() == typeof(SpecList<>))
        {
            var items = ValueOf(item, spec.ForItems(), demandKeys: true);
            return Trees.Map(("type", Trees.Text("array")), ("items", items), ("maxItems", LimitOf(spec.Max)));
        }

        var keys = spec.KeyPattern ?? SpecNames.NamePattern;
        return Trees.Map(
            ("type", Trees.Texts(["object", "null"])),
            ("propertyNames", Trees.Map(("pattern", Trees.Text(keys)), ("x-expected", Trees.TextOrNone(PatternWords.Of(keys))))),
            ("additionalProperties", ReferenceTo(item, demandKeys: false)));
    }

    private MapNode ReferenceTo(Type type, bool demandKeys)
    {
        var name = type.Name.EndsWith("Spec", StringComparison.Ordinal) ? type.Name[..^"Spec".Length] : type.Name;
        name = char.ToLowerInvariant(name[0]) + name[1..];
        if (!_definitions.ContainsKey(name))
        {
            var shape = SpecShape.Of(type);
            _definitions[name] = shape.Variants is { } variants ? ChoiceOf(shape, variants, demandKeys) : ObjectOf(shape, demandKeys);
        }

        return Trees.Map(("$ref", Trees.Text("#/$defs/" + name)));
    }

    private MapNode ChoiceOf(SpecShape shape, SpecVariantsAttribute variants, bool demandKeys)
    {
        var choices = variants.Types.Select(SpecShape.Of).ToList();
        var names = choices.Select(c => c.Info?.Discriminator ?? string.Empty);
        var description = shape.Properties.FirstOrDefault(p => p.Key == variants.Key)?.Spec.Description;
        var discriminator = Trees.Map(
            ("description", Trees.TextOrNone(description)), ("enum", Trees.Texts(names)), ("x-public", Trees.Flag(true)));
        return Trees.Map(
            ("description", Trees.TextOrNone(shape.Info?.Description)),
            ("type", demandKeys ? Trees.Text("object") : Trees.Texts(["object", "null"])),
            ("required", demandKeys ? Trees.Texts([variants.Key]) : null),
            ("properties", Trees.Map((variants.Key, discriminator))),
            ("allOf", Trees.List(choices.Select(c => BranchOf(c, variants.Key, demandKeys)))),
            ("x-secret", shape.Type == typeof(SecretSpec) ? Trees.Flag(true) : null));
    }

    private MapNode BranchOf(SpecShape choice, string key, bool demandKeys)
    {
        var test = Trees.Map(
            ("type", Trees.Text("object")),
            ("properties", Trees.Map((key, Trees.Map(("const", Trees.Text(choice.Info?.Discriminator ?? string.Empty)))))),
            ("required", choice.Info?.IsDefault == true ? null : Trees.Texts([key])));
        return Trees.Map(("if", test), ("then", ObjectOf(choice, demandKeys, key)));
    }

    private static Node? LimitOf(long limit) => limit is long.MinValue or long.MaxValue ? null : Trees.Number(limit);
}
