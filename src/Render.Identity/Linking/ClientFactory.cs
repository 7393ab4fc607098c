// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>Makes the client of an edge out of what the spec says and what the provider decides.</summary>
internal static class ClientFactory
{
    /// <summary>Makes a client whose registration is named after its application unless the spec names it.</summary>
    /// <param name="context">The environment.</param>
    /// <param name="provider">The provider.</param>
    /// <param name="request">What the application wants.</param>
    public static LoginClient Make(LinkContext context, ProviderProfile provider, ClientRequest request) =>
        new(request.Registration, request.DisplayName)
        {
            Id = IdOf(context, provider, request),
            Secret = Trace.Secret(request.Secret),
            RedirectUris = request.RedirectUris,
            Scopes = request.Scopes,
        };

    /// <summary>The scopes of an application: those of the spec, or those that make the claims come.</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="given">Scopes of the spec; <c>openid</c> is added where they lack it.</param>
    /// <param name="claims">Claims that the application reads.</param>
    /// <param name="more">Scopes that it wants besides, where the provider grants them.</param>
    public static ImmutableArray<StringNode> Scopes(
        ProviderProfile provider, SpecList<string> given, IEnumerable<string> claims, params IEnumerable<string> more)
    {
        if (given.Count > 0)
        {
            var texts = Trace.Texts(given);
            return texts.Any(scope => scope.Value == "openid")
                ? texts
                : texts.Insert(0, Trace.Default("openid", "every login asks for openid"));
        }

        var wanted = claims.ToList();
        return
        [
            .. provider.ScopesFor(wanted).Concat(more.Where(provider.Grants)).Distinct(StringComparer.Ordinal)
                .Select(scope => Trace.Derived(scope, NoteOf(provider, scope, wanted))),
        ];
    }

    private static string NoteOf(ProviderProfile provider, string scope, IEnumerable<string> claims)
    {
        var because = claims.Where(claim => provider.ScopeOf(claim) == scope).ToList();
        return because.Count == 0 ? $"scope '{scope}'" : $"scope '{scope}': gives the claims {string.Join(", ", because)}";
    }

    private static StringNode? IdOf(LinkContext context, ProviderProfile provider, ClientRequest request)
    {
        if (request.Id is not null)
            return request.Id;

        switch (provider.Owner)
        {
            case ClientOwner.Declared:
                return Trace.Derived(request.Registration, "client ID: the name of the registration", request.Named);
            case ClientOwner.Generated:
                return context.Lock.ClientId(provider.Name, request.Registration);
            default:
                context.Diagnostics.Add(SpecErrors.NeededBecause(
                    request.Named.Span, request.Path, request.IdKey, $"clients of '{provider.Name}' are registered by hand, and their IDs are theirs"));
                return Trace.Default(request.Registration, "no client ID in the spec");
        }
    }
}
