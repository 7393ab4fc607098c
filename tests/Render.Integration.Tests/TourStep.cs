// SPDX-License-Identifier: MIT

namespace Render.Integration.Tests;

/// <summary>One step of a tour.</summary>
/// <param name="Action">What to do.</param>
/// <param name="What">The file, or the command.</param>
/// <param name="Text">The file's content, or what the command prints.</param>
internal sealed record TourStep(TourAction Action, string What, string Text);
