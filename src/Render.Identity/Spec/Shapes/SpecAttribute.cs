// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec.Shapes;

/// <summary>
/// What the schema and the binder need to know about a property of a spec record beyond its type. The C# <c>required</c>
/// modifier makes a key mandatory, the property's initialiser is its default: neither is said twice.
/// </summary>
/// <param name="description">One or two sentences for the editor, in present tense.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SpecAttribute(string description) : Attribute
{
    /// <summary>Shown by editors and by the documentation.</summary>
    public string Description { get; } = description;

    /// <summary>The key, where it is not the property's name in camel case.</summary>
    public string? Name { get; init; }

    /// <summary>Regular expression (ECMA 262) that a string, or each item of a list of strings, must match.</summary>
    public string? Pattern { get; init; }

    /// <summary>JSON schema format, such as <c>uri</c> or <c>date</c>.</summary>
    public string? Format { get; init; }

    /// <summary>The allowed strings, where they are not the names of an enumeration.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>Least value of a number, least length of a string.</summary>
    public long Min { get; init; } = long.MinValue;

    /// <summary>Greatest value of a number, greatest length of a string or a list.</summary>
    public long Max { get; init; } = long.MaxValue;

    /// <summary>Pattern of the keys of a map; names of a spec by default.</summary>
    public string? KeyPattern { get; init; }

    /// <summary>What a derived default is, in words, for properties whose default depends on others.</summary>
    public string? Derived { get; init; }

    /// <summary>True where a message may show the value that was found.</summary>
    public bool Public { get; init; }

    /// <summary>What holds for each item of a list; <see cref="Max"/> counts the items, <see cref="Min"/> nothing.</summary>
    internal SpecAttribute ForItems() =>
        new(Description) { Pattern = Pattern, Format = Format, Values = Values, Public = Public };
}
