// SPDX-License-Identifier: MIT

namespace Render.Output.Flux;

/// <summary>The Flux object that fetches the output repository.</summary>
/// <param name="Kind">Its kind, such as <c>GitRepository</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Namespace">Its namespace; null for that of the Kustomizations.</param>
public sealed record FluxSource(string Kind, string Name, string? Namespace);
