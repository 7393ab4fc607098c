// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Render.Identity.Spec.Shapes;

/// <summary>What the attributes and modifiers of one spec record say. Read once for each type that a run needs.</summary>
internal sealed class SpecShape
{
    /// <summary>Why reflection over spec records holds in the native program: <c>Render.Cli.csproj</c> roots this assembly there.</summary>
    public const string IsKept = "Nothing of the records of this assembly is left out of the native program.";

    private static readonly ConcurrentDictionary<Type, SpecShape> Known = new();

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = IsKept)]
    private SpecShape(Type type)
    {
        Type = type;
        Properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Select(property => property.GetCustomAttribute<SpecAttribute>() is { } spec ? new SpecProperty(property, spec) : null)
            .OfType<SpecProperty>()
            .OrderBy(property => Depth(type, property.Property.DeclaringType))];
        Info = type.GetCustomAttribute<SpecTypeAttribute>(inherit: false);
        Variants = type.GetCustomAttribute<SpecVariantsAttribute>(inherit: false);
    }

    /// <summary>The record.</summary>
    public Type Type { get; }

    /// <summary>The keys, those of the base first, each group in the order of the source.</summary>
    public ImmutableArray<SpecProperty> Properties { get; }

    /// <summary>The record's own description.</summary>
    public SpecTypeAttribute? Info { get; }

    /// <summary>The records to choose from; null for a record that is bound itself.</summary>
    public SpecVariantsAttribute? Variants { get; }

    /// <summary>The shape of a record.</summary>
    public static SpecShape Of(Type type) => Known.GetOrAdd(type, static t => new SpecShape(t));

    /// <summary>An instance with nothing but defaults.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = IsKept)]
    public SpecObject Create() =>
        Activator.CreateInstance(Type) as SpecObject ?? throw new InvalidOperationException($"{Type} is not a spec record");

    private static int Depth(Type type, Type? declaring)
    {
        var depth = 0;
        for (var at = type; at is not null && at != declaring; at = at.BaseType)
            depth--;

        return depth;
    }
}
