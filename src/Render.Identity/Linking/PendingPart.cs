// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Identity.Linking;

/// <summary>
/// A part of the output that cannot be rendered before the provider has made the client. Leaving it out is right only while no
/// earlier output holds it: afterwards it would be a silent deletion.
/// </summary>
/// <param name="Provider">The provider that makes the client.</param>
/// <param name="Client">Name of the registration.</param>
/// <param name="Instance">The instance that waits for it.</param>
/// <param name="Target">
/// What is left out: <see cref="Everything"/>, or the ID of a connector inside the configuration of the instance.
/// </param>
/// <param name="Span">Where the spec declares the login.</param>
public sealed record PendingPart(string Provider, string Client, string Instance, string Target, SourceSpan Span)
{
    /// <summary>All that the instance renders is left out.</summary>
    public const string Everything = "*";
}
