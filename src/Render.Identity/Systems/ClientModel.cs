// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Linking;

namespace Render.Identity.Systems;

/// <summary>A registration as templates see it.</summary>
internal static class ClientModel
{
    /// <summary>The model of one registration. Its secret is not among it: sheets never hold secrets.</summary>
    public static Node Of(Registration registration)
    {
        var client = registration.Client;
        return new ModelBuilder()
            .Add("name", Trace.Derived(client.Name, "name of the registration"))
            .Add("displayName", client.DisplayName)
            .Add("id", client.Id)
            .Flag("public", client.IsPublic)
            .List("redirectUris", client.RedirectUris)
            .List("scopes", client.Scopes)
            .List("claims", registration.Users.SelectMany(edge => edge.Claims).DistinctBy(c => $"{c.Claim.Value}\n{c.Purpose}", StringComparer.Ordinal).Select(ClaimOf))
            .List("users", registration.Users.Select(edge => edge.From).Distinct(StringComparer.Ordinal).Select(Trees.Text))
            .Build();
    }

    private static Node ClaimOf(ClaimUse use) =>
        new ModelBuilder().Add("purpose", Trees.Text(use.Purpose)).Add("claim", use.Claim).Add("prefix", use.Prefix).Build();
}
