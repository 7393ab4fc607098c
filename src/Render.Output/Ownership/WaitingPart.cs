// SPDX-License-Identifier: MIT

namespace Render.Output.Ownership;

/// <summary>
/// A part that a render left out because a provider has yet to make its client. The record remembers it, so that a later
/// render can tell what was never there from what a lost lock file would take away.
/// </summary>
/// <param name="Provider">The provider.</param>
/// <param name="Client">Name of the registration.</param>
/// <param name="Instance">What waits.</param>
/// <param name="Part">Which part of it; <c>*</c> for all.</param>
public sealed record WaitingPart(string Provider, string Client, string Instance, string Part);
