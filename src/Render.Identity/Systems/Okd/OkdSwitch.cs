// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Systems.Okd;

/// <summary>What the page that walks an administrator through the switch needs to know.</summary>
internal static class OkdSwitch
{
    /// <summary>The acknowledgement that releases the step with the Authentication object.</summary>
    public const string Danger = "okd-switch";

    /// <summary>The model of <c>files/&lt;application&gt;/switch.md</c>.</summary>
    public static MapNode Of(OkdApplicationSpec app, LoginEdge edge, LinkContext context)
    {
        var cli = OkdSystem.ClientOf(app, edge, OkdSystem.CliComponent);
        var server = context.Spec.Clusters.TryGet(app.Cluster, out var cluster) ? cluster.Server : null;
        var scopes = string.Join(',', cli?.Scopes.Select(scope => scope.Value).Where(scope => scope != "openid") ?? []);
        return new ModelBuilder()
            .Flag("acknowledged", context.Spec.Acknowledges(Danger))
            .Add("server", Trees.TextOrNone(server))
            .Add("issuer", edge.Issuer)
            .Add("cliClientId", cli?.Id)
            .Add("cliScopes", Trees.TextOrNone(scopes.Length == 0 ? null : scopes))
            .Add("callbackPort", app.Cli is null ? null : Trees.Text(app.Cli.CallbackPort.ToString(CultureInfo.InvariantCulture)))
            .Flag("hasCa", edge.Authority is not null)
            .Build();
    }
}
