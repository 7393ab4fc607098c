// SPDX-License-Identifier: MIT

using Render.Core.Manifests;

namespace Render.Output.Layout;

/// <summary>A manifest and the file that it becomes.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Path">The file, below the environment's folder.</param>
public sealed record PlacedManifest(Manifest Manifest, string Path);
