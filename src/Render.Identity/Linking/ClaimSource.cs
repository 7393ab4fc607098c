// SPDX-License-Identifier: MIT

namespace Render.Identity.Linking;

/// <summary>A claim that a provider puts into ID tokens.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Scope">The scope that must be asked for; null when the claim is always there.</param>
public sealed record ClaimSource(string Claim, string? Scope);
