// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Secrets;

namespace Render.Identity.Linking;

/// <summary>What an application wants of a client.</summary>
/// <param name="Path">Path of the application in the spec, for messages.</param>
/// <param name="Registration">Name of the registration.</param>
/// <param name="Named">The node that gave the name.</param>
/// <param name="DisplayName">What people call it.</param>
internal sealed record ClientRequest(string Path, string Registration, Node Named, StringNode DisplayName)
{
    /// <summary>The client ID of the spec.</summary>
    public StringNode? Id { get; init; }

    /// <summary>The key, from <see cref="Path"/>, under which the spec gives the ID.</summary>
    public string IdKey { get; init; } = "client.id";

    /// <summary>The secret of the spec.</summary>
    public SecretReference? Secret { get; init; }

    /// <summary>Redirect URIs.</summary>
    public ImmutableArray<StringNode> RedirectUris { get; init; } = [];

    /// <summary>Scopes.</summary>
    public ImmutableArray<StringNode> Scopes { get; init; } = [];
}
