// SPDX-License-Identifier: MIT

namespace Render.Schema.Compilation;

/// <summary>Where a schema stands.</summary>
/// <param name="Resource">The nearest resource around it.</param>
/// <param name="Pointer">JSON pointer from that resource's root.</param>
internal sealed record SchemaPlace(SchemaResource Resource, string Pointer)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Resource.Uri}#{Pointer}";
}
