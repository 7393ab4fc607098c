// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Pipeline.Expand;

/// <summary>All templates of one type, ordered by path.</summary>
/// <param name="Type">The folder below <c>templates/</c>.</param>
/// <param name="Files">The templates; empty when the folder does not exist.</param>
public sealed record TemplateSet(string Type, ImmutableArray<TemplateFile> Files);
