// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Identity.Spec;

/// <summary>An entry of a map of the spec: its key is its name.</summary>
public abstract record NamedSpec : SpecObject
{
    /// <summary>The key.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Where the key stands.</summary>
    public SourceSpan NameSpan { get; init; } = SourceSpan.None;
}
