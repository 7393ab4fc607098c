// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec.Shapes;

/// <summary>
/// What the schema and the binder need to know about a property of a spec record beyond its type. The C# <c>required</c>
/// modifier makes a key mandatory, the property's initialiser is its default: neither is said twice.
/// </summary>
/// <remarks>
/// Everything is an argument of the constructor: reading an attribute calls one method then, where named properties would have
/// the runtime compile a stub for each at every start of the program.
/// </remarks>
/// <param name="description">One or two sentences for the editor, in present tense.</param>
/// <param name="name">The key, where it is not the property's name in camel case.</param>
/// <param name="pattern">Regular expression (ECMA 262) that a string, or each item of a list of strings, must match.</param>
/// <param name="format">JSON schema format, such as <c>uri</c> or <c>date</c>.</param>
/// <param name="values">The allowed strings, where they are not the names of an enumeration.</param>
/// <param name="min">Least value of a number, least length of a string.</param>
/// <param name="max">Greatest value of a number, greatest length of a string or a list.</param>
/// <param name="keyPattern">Pattern of the keys of a map; names of a spec by default.</param>
/// <param name="derived">What a derived default is, in words, for properties whose default depends on others.</param>
/// <param name="isPublic">True where a message may show the value that was found.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SpecAttribute(
    string description,
    string? name = null,
    string? pattern = null,
    string? format = null,
    string[]? values = null,
    long min = long.MinValue,
    long max = long.MaxValue,
    string? keyPattern = null,
    string? derived = null,
    bool isPublic = false) : Attribute
{
    /// <summary>Shown by editors and by the documentation.</summary>
    public string Description { get; } = description;

    /// <summary>The key, where it is not the property's name in camel case.</summary>
    public string? Name { get; } = name;

    /// <summary>What a string, or each item of a list of strings, must match.</summary>
    public string? Pattern { get; } = pattern;

    /// <summary>JSON schema format.</summary>
    public string? Format { get; } = format;

    /// <summary>The allowed strings; empty where all are allowed.</summary>
    public string[] Values { get; } = values ?? [];

    /// <summary>Least value or length.</summary>
    public long Min { get; } = min;

    /// <summary>Greatest value, length or count.</summary>
    public long Max { get; } = max;

    /// <summary>Pattern of the keys of a map.</summary>
    public string? KeyPattern { get; } = keyPattern;

    /// <summary>What a derived default is, in words.</summary>
    public string? Derived { get; } = derived;

    /// <summary>True where a message may show the value that was found.</summary>
    public bool IsPublic { get; } = isPublic;

    /// <summary>What holds for each item of a list; <see cref="Max"/> counts the items, <see cref="Min"/> nothing.</summary>
    internal SpecAttribute ForItems() => new(Description, pattern: Pattern, format: Format, values: Values, isPublic: IsPublic);
}
