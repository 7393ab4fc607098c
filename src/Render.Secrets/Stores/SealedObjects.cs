// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Manifests;

namespace Render.Secrets.Stores;

/// <summary>What takes the place of one Secret.</summary>
/// <param name="Manifests">The objects.</param>
public sealed record SealedObjects(ImmutableArray<SealedManifest> Manifests);
