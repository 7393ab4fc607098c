// SPDX-License-Identifier: MIT

namespace Render.Diff.Live;

/// <summary>A field that this change and another field manager want to have differently.</summary>
/// <param name="Manager">The other manager.</param>
/// <param name="Field">The field, as a dotted path.</param>
/// <param name="Winner">Who has the field after applying.</param>
public sealed record FieldConflict(string Manager, string Field, string Winner);
