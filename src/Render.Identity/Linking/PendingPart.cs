// SPDX-License-Identifier: MIT

namespace Render.Identity.Linking;

/// <summary>
/// A part of the output that cannot be rendered before the provider has made the client. Leaving it out is right only while no
/// earlier output holds it: afterwards it would be a silent deletion.
/// </summary>
/// <param name="Provider">The provider that makes the client.</param>
/// <param name="Client">Name of the registration.</param>
/// <param name="Instance">The instance that waits for it.</param>
/// <param name="Target">
/// What is left out: <c>*</c> for all that the instance renders, or the ID of a connector inside its configuration.
/// </param>
public sealed record PendingPart(string Provider, string Client, string Instance, string Target);
