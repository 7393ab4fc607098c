// SPDX-License-Identifier: MIT

namespace Render.Identity.Spec.Shapes;

/// <summary>Describes a spec record; names the value of <c>type</c> that selects it among its base's variants.</summary>
/// <param name="description">What the mapping declares.</param>
/// <param name="discriminator">The value of <c>type</c>; null for records that are not variants.</param>
/// <param name="isDefault">True for the variant that is meant when <c>type</c> is absent.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SpecTypeAttribute(string description, string? discriminator = null, bool isDefault = false) : Attribute
{
    /// <summary>Shown by editors and by the documentation.</summary>
    public string Description { get; } = description;

    /// <summary>The value of <c>type</c>; null for records that are not variants.</summary>
    public string? Discriminator { get; } = discriminator;

    /// <summary>True for the variant that is meant when <c>type</c> is absent.</summary>
    public bool IsDefault { get; } = isDefault;
}
