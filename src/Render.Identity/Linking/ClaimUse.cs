// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Identity.Linking;

/// <summary>A claim that an application reads.</summary>
/// <param name="Purpose">What it becomes, such as <c>user name</c> or <c>groups</c>.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Prefix">Text that the application puts before the value; null where it puts none.</param>
public sealed record ClaimUse(string Purpose, StringNode Claim, StringNode? Prefix = null);
