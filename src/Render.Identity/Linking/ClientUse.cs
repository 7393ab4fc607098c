// SPDX-License-Identifier: MIT

namespace Render.Identity.Linking;

/// <summary>A client of an edge.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Client">The client.</param>
internal sealed record ClientUse(LoginEdge Edge, LoginClient Client);
