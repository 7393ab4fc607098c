// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Core.Text;

/// <summary>A source and how much of it may be shown.</summary>
/// <param name="Text">The source.</param>
/// <param name="Visibility">How much of a line may be shown.</param>
/// <param name="SecretSpans">Spans that are never shown when <see cref="ExcerptVisibility.AllButSecrets"/>.</param>
public sealed record SourceView(SourceText Text, ExcerptVisibility Visibility, ImmutableArray<SourceSpan> SecretSpans);
