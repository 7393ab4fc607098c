// SPDX-License-Identifier: MIT

namespace Render.Output.Flux;

/// <summary>Why a step is rendered suspended.</summary>
/// <param name="Danger">What the spec has to acknowledge, such as <c>okd-switch</c>.</param>
/// <param name="Reason">What would happen, and what comes first.</param>
public sealed record FluxSuspension(string Danger, string Reason);
