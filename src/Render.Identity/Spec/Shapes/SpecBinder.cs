// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;

namespace Render.Identity.Spec.Shapes;

/// <summary>Turns mappings into spec records, driven by the same attributes as the schema. One binder per document.</summary>
internal sealed class SpecBinder(DiagnosticBag diagnostics)
{
    /// <summary>Binds a mapping to a record, or to the variant that its discriminator names. Null after an error that leaves nothing to bind.</summary>
    public SpecObject? BindObject(Type type, Node node, string path)
    {
        if (node is not MapNode map)
            return Fail<SpecObject>(SpecErrors.WrongType(node.Span, path, node.Describe(), "a map", null));

        var shape = SpecShape.Of(type);
        if (shape.Variants is { } variants)
            return VariantOf(variants, map, path) is { } variant ? BindObject(variant, map, path) : null;

        var record = shape.Create();
        record.SetSource(map);
        foreach (var property in shape.Properties)
        {
            if (!map.TryGet(property.Key, out var entry))
            {
                if (property.IsRequired)
                    diagnostics.Add(SpecErrors.MissingKey(map.Span, path, property.Key));
            }
            else if (BindValue(property.ValueType, property.Spec, entry.Value, Below(path, property.Key)) is { } value)
            {
                property.Set(record, value);
            }
        }

        var known = shape.Properties.Select(p => p.Key).ToList();
        foreach (var entry in map.Entries)
        {
            if (!known.Contains(entry.Key, StringComparer.Ordinal))
                diagnostics.Add(SpecErrors.UnknownKey(entry.KeySpan, path, entry.Key, known));
        }

        return record;
    }

    private static string Below(string path, string key) => path.Length == 0 ? key : path + "." + key;

    private object? BindValue(Type type, SpecAttribute spec, Node node, string path)
    {
        if (type == typeof(string))
            return BindString(spec, node, path);
        if (type == typeof(bool))
            return node is BooleanNode boolean ? boolean.Value : Mistyped(node, path, "true or false");
        if (type == typeof(int) || type == typeof(long))
            return BindInteger(type, spec, node, path);
        if (type.IsEnum)
            return BindEnum(type, node, path);
        if (type == typeof(ProductVersion))
            return BindVersion(node, path);
        if (type == typeof(DateOnly))
            return BindDate(node, path);
        if (type == typeof(SecretReference))
            return (BindObject(typeof(SecretSpec), node, path) as SecretSpec)?.ToReference(path);
        if (type == typeof(MapNode))
            return node as MapNode ?? Mistyped(node, path, "a map");
        if (type == typeof(Node))
            return node;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SpecMap<>))
            return BindMap(type, spec, node, path);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(SpecList<>))
            return BindList(type, spec, node, path);

        return BindObject(type, node, path);
    }

    private Type? VariantOf(SpecVariantsAttribute variants, MapNode map, string path)
    {
        var shapes = variants.Types.Select(SpecShape.Of).ToList();
        if (!map.TryGet(variants.Key, out var entry))
        {
            var standard = shapes.Find(s => s.Info?.IsDefault == true);
            if (standard is not null)
                return standard.Type;

            diagnostics.AddRange(Misspelt(variants.Key, map, shapes).Select(entry => SpecErrors.UnknownKey(entry.KeySpan, path, entry.Key, [variants.Key])));
            return Fail<Type>(SpecErrors.MissingKey(map.Span, path, variants.Key));
        }

        var names = shapes.Select(s => s.Info?.Discriminator ?? string.Empty).ToList();
        if (entry.Value is not StringNode text)
            return Fail<Type>(SpecErrors.WrongType(entry.Value.Span, Below(path, variants.Key), entry.Value.Describe(), "a string", null));

        var at = names.IndexOf(text.Value);
        return at >= 0 ? shapes[at].Type : Fail<Type>(SpecErrors.NotAllowed(text.Span, Below(path, variants.Key), text.Value, names));
    }

    /// <summary>Keys that no variant has and that are probably the one that tells variants apart; what else is unknown is told once that one is right.</summary>
    private static IEnumerable<MapEntry> Misspelt(string key, MapNode map, List<SpecShape> shapes) => map.Entries.Where(entry =>
        NearestName.Find(entry.Key, [key]) is not null && !shapes.Exists(shape => shape.Properties.Any(property => property.Key == entry.Key)));

    private object? BindString(SpecAttribute spec, Node node, string path)
    {
        if (node is not StringNode text)
            return Mistyped(node, path, "a string", node is NumberNode ? "Put it in quotes." : null);
        if (spec.Values.Length > 0 && !spec.Values.Contains(text.Value, StringComparer.Ordinal))
            return Fail<object>(SpecErrors.NotAllowed(text.Span, path, text.Value, spec.Values));
        if (spec.Pattern is { } pattern && !SpecPatterns.Matches(text.Value, pattern))
            return Fail<object>(SpecErrors.BadForm(text.Span, path, PatternWords.Of(pattern) ?? pattern));
        if (text.Value.Length < spec.Min || text.Value.Length > spec.Max)
            return Fail<object>(SpecErrors.OutOfRange(text.Span, path, Bounds(spec, "characters")));

        return text.Value;
    }

    private object? BindInteger(Type type, SpecAttribute spec, Node node, string path)
    {
        if (node is not NumberNode number || !number.Value.TryGetInt64(out var value))
            return Mistyped(node, path, "an integer");
        if (value < Math.Max(spec.Min, type == typeof(int) ? int.MinValue : long.MinValue) || value > Math.Min(spec.Max, type == typeof(int) ? int.MaxValue : long.MaxValue))
            return Fail<object>(SpecErrors.OutOfRange(node.Span, path, Bounds(spec, "as value")));

        return type == typeof(int) ? (object)(int)value : value;
    }

    private object? BindEnum(Type type, Node node, string path)
    {
        if (node is not StringNode text)
            return Mistyped(node, path, "a string");

        var names = SpecNames.Of(type);
        var at = names.Select(pair => pair.Name).TakeWhile(name => name != text.Value).Count();
        return at < names.Count ? names[at].Value : Fail<object>(SpecErrors.NotAllowed(text.Span, path, text.Value, [.. names.Select(n => n.Name)]));
    }

    private object? BindVersion(Node node, string path)
    {
        if (node is not StringNode text)
            return Mistyped(node, path, "a version as a string", node is NumberNode ? "Put it in quotes: as a number 1.30 is 1.3." : null);

        return ProductVersion.TryParse(text.Value, out var version) ? version : Fail<object>(SpecErrors.BadForm(node.Span, path, "MAJOR.MINOR"));
    }

    private object? BindDate(Node node, string path)
    {
        if (node is not StringNode text)
            return Mistyped(node, path, "a date as a string");

        return DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Fail<object>(SpecErrors.BadForm(node.Span, path, "YYYY-MM-DD"));
    }

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = SpecShape.IsKept)]
    private object? BindMap(Type type, SpecAttribute spec, Node node, string path)
    {
        if (node is not MapNode map)
            return Mistyped(node, path, "a map");

        var items = new List<object>();
        foreach (var entry in map.Entries)
        {
            if (!SpecPatterns.Matches(entry.Key, spec.KeyPattern ?? SpecNames.NamePattern))
                diagnostics.Add(SpecErrors.BadForm(entry.KeySpan, Below(path, entry.Key), PatternWords.Of(spec.KeyPattern ?? SpecNames.NamePattern) ?? "of a name"));
            else if (BindObject(type.GenericTypeArguments[0], entry.Value, Below(path, entry.Key)) is NamedSpec item)
                items.Add(Named(item, entry));
        }

        return Activator.CreateInstance(type, items);
    }

    private static NamedSpec Named(NamedSpec item, MapEntry entry) => item with { Name = entry.Key, NameSpan = entry.KeySpan };

    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = SpecShape.IsKept)]
    private object? BindList(Type type, SpecAttribute spec, Node node, string path)
    {
        if (node is not ListNode list)
            return Mistyped(node, path, "a list");
        if (list.Items.Length > spec.Max)
            return Fail<object>(SpecErrors.OutOfRange(node.Span, path, Bounds(spec, "items")));

        var inner = spec.ForItems();
        var values = new List<object>(list.Items.Length);
        var nodes = ImmutableArray.CreateBuilder<Node>(list.Items.Length);
        foreach (var item in list.Items)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{path}[{nodes.Count}]");
            if (BindValue(type.GenericTypeArguments[0], inner, item, at) is not { } value)
                continue;

            values.Add(value);
            nodes.Add(item);
        }

        return Activator.CreateInstance(type, values, list.WithItems(nodes.ToImmutable()));
    }

    private object? Mistyped(Node node, string path, string expected, string? hint = null) =>
        Fail<object>(SpecErrors.WrongType(node.Span, path, node.Describe(), expected, hint));

    private T? Fail<T>(Diagnostic diagnostic)
        where T : class
    {
        diagnostics.Add(diagnostic);
        return null;
    }

    private static string Bounds(SpecAttribute spec, string unit) => (spec.Min, spec.Max) switch
    {
        (long.MinValue, var max) => string.Create(CultureInfo.InvariantCulture, $"at most {max} {unit}"),
        (var min, long.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"at least {min} {unit}"),
        var (min, max) => string.Create(CultureInfo.InvariantCulture, $"{min} to {max} {unit}"),
    };
}
