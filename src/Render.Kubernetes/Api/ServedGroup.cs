// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Kubernetes.Api;

/// <summary>One version of an API group as a server serves it.</summary>
/// <param name="Version">The version.</param>
/// <param name="Kinds">Its resources by kind; sub-resources are left out.</param>
/// <param name="IsStale">True when the server could not ask whoever serves the group, so that a missing kind proves nothing.</param>
internal sealed record ServedVersion(string Version, ImmutableDictionary<string, ServedResource> Kinds, bool IsStale);

/// <summary>An API group as a server serves it.</summary>
/// <param name="Name">Its name; empty for the core group.</param>
/// <param name="Versions">Its versions.</param>
internal sealed record ServedGroup(string Name, ImmutableArray<ServedVersion> Versions);
