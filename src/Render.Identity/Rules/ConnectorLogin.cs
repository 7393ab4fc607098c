// SPDX-License-Identifier: MIT

using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules;

/// <summary>A generic connector of a Dex with both its ends.</summary>
/// <param name="Dex">The Dex.</param>
/// <param name="Connector">The connector.</param>
/// <param name="Edge">The login.</param>
/// <param name="Profile">What its provider offers.</param>
internal sealed record ConnectorLogin(DexProviderSpec Dex, OidcConnectorSpec Connector, LoginEdge Edge, ProviderProfile Profile);
