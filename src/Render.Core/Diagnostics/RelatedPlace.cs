// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Core.Diagnostics;

/// <summary>A second place that a diagnostic is about: the first definition, the base value, the template line.</summary>
/// <param name="Span">Where.</param>
/// <param name="Message">What stands there, as a short phrase.</param>
public sealed record RelatedPlace(SourceSpan Span, string Message);
