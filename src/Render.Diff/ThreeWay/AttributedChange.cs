// SPDX-License-Identifier: MIT

namespace Render.Diff.ThreeWay;

/// <summary>A difference between the live state and the one that is wished for, and where it comes from.</summary>
/// <param name="Change">From live to wished for.</param>
/// <param name="Origin">Why.</param>
public sealed record AttributedChange(TreeChange Change, ChangeOrigin Origin);
