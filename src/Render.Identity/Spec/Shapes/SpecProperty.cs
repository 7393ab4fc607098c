// SPDX-License-Identifier: MIT

using System.Reflection;
using System.Runtime.CompilerServices;

namespace Render.Identity.Spec.Shapes;

/// <summary>One key of a spec record.</summary>
/// <param name="Property">The property that holds it.</param>
/// <param name="Spec">Its attribute.</param>
internal sealed record SpecProperty(PropertyInfo Property, SpecAttribute Spec)
{
    /// <summary>The key.</summary>
    public string Key { get; } = Spec.Name ?? KeyOf(Property.Name);

    /// <summary>True when the key must be given.</summary>
    public bool IsRequired { get; } = Property.IsDefined(typeof(RequiredMemberAttribute), inherit: false);

    /// <summary>The type of the value, without <c>?</c> for value types.</summary>
    public Type ValueType { get; } = Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>Camel case of a property name: <c>ClientID</c> is <c>clientID</c>, <c>CA</c> is <c>ca</c>.</summary>
    private static string KeyOf(string name) =>
        name.All(char.IsAsciiLetterUpper) ? name.ToLowerInvariant() : char.ToLowerInvariant(name[0]) + name[1..];
}
