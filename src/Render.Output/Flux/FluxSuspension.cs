// SPDX-License-Identifier: MIT

using Render.Core.Manifests;

namespace Render.Output.Flux;

/// <summary>Why a step is rendered suspended.</summary>
/// <param name="Step">The step.</param>
/// <param name="Danger">What the spec has to acknowledge, such as <c>okd-switch</c>.</param>
/// <param name="Reason">What would happen, and what comes first.</param>
public sealed record FluxSuspension(ApplyStep Step, string Danger, string Reason);
