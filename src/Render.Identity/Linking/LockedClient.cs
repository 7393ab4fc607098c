// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Identity.Linking;

/// <summary>A client ID of the lock file.</summary>
/// <param name="Provider">The provider that made it.</param>
/// <param name="Registration">The name of the registration and the ID.</param>
public sealed record LockedClient(string Provider, MapEntry Registration);
