// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Kubernetes.Live;

/// <summary>A difference that is known and not shown, for a reason and until a day.</summary>
/// <param name="Object"><c>Kind/namespace/name</c>, or <c>Kind/name</c> for an object without a namespace; <c>*</c> stands for any text.</param>
/// <param name="Path">The place as the diff shows it, and everything below; <c>*</c> stands for any text.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">Last day on which the rule counts; null for no end.</param>
/// <param name="Span">Where the rule stands.</param>
public sealed record IgnoreRule(string Object, string Path, string Reason, DateOnly? Until, SourceSpan Span);
