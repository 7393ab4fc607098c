// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Identity.Rules;

/// <summary>Something that a spec uses and that not every version knows.</summary>
/// <param name="What">What is used, in words.</param>
/// <param name="Since">The version that it came with; empty where no version matters.</param>
/// <param name="IsKnown">True when the version of the spec knows it.</param>
/// <param name="Span">Where the spec uses it.</param>
internal sealed record VersionUse(string What, string Since, bool IsKnown, SourceSpan Span);
