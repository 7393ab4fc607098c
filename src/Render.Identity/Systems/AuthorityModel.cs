// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Linking;

namespace Render.Identity.Systems;

/// <summary>How certificates reach a system: the name of the object that carries them, and their text.</summary>
internal static class AuthorityModel
{
    /// <summary>The part of a model; null when public certificates vouch for the provider.</summary>
    /// <param name="edge">The login.</param>
    /// <param name="name">Name of the ConfigMap.</param>
    public static MapNode? Of(LoginEdge edge, string name) => edge.Authority is not { } authority
        ? null
        : new ModelBuilder()
            .Add("name", Trace.Derived(name, "name of the ConfigMap with the provider's certificates", authority.Pem))
            .Add("pem", authority.Pem)
            .Build();
}
