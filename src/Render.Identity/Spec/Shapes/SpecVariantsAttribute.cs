// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec.Shapes;

/// <summary>Lists the records that a key, <c>type</c> by default, chooses from.</summary>
/// <param name="types">The sealed variants, in the order of the documentation.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpecVariantsAttribute(params Type[] types) : Attribute
{
    /// <summary>The variants.</summary>
    public IReadOnlyList<Type> Types { get; } = types;

    /// <summary>The key that chooses.</summary>
    public string Key { get; init; } = "type";
}
