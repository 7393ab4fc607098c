// SPDX-License-Identifier: MIT

namespace Render.Output.Flux;

/// <summary>A Kustomization that must be ready first.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace; null for that of the one that waits.</param>
public sealed record FluxDependency(string Name, string? Namespace);
