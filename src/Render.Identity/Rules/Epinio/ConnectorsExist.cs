// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Identity.Spec;
using Render.Identity.Systems.Dex;

namespace Render.Identity.Rules.Epinio;

/// <summary>Epinio compares the connector that a user came through; a line for another name never applies.</summary>
internal sealed class ConnectorsExist : IIdentityRule
{
    private const string LocalUsers = "local";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5032", Severity.Error, "Roles are given by connectors that exist and that give groups.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var app in context.Applications<EpinioApplicationSpec>())
        {
            if (!context.Spec.Providers.TryGet(app.Provider, out var provider) || provider is not DexProviderSpec dex)
                continue;

            for (var i = 0; i < app.Roles.Count; i++)
            {
                if (Check(dex, app.Roles[i], $"{RuleContext.PathOf(app)}.roles[{i}].connector") is { } finding)
                    yield return finding;
            }
        }
    }

    private Diagnostic? Check(DexProviderSpec dex, EpinioRoleSpec role, string path)
    {
        if (dex.Connectors.TryGet(role.Connector, out var connector))
        {
            return DexGroups.Gives(connector) ? null : Info.At(
                role.SpanOf("connector"), path, $"the connector '{role.Connector}' gives no groups, so '{role.Group}' never applies",
                connector is OidcConnectorSpec ? "set 'groups: true' on the connector" : "let the connector load groups");
        }

        if (role.Connector == LocalUsers)
            return null;

        var near = NearestName.Find(role.Connector, dex.Connectors.Names);
        return Info.At(
            role.SpanOf("connector"), path, $"'{dex.Name}' has no connector '{role.Connector}'",
            near is null ? $"its connectors are: {string.Join(", ", dex.Connectors.Names.Append(LocalUsers))}" : $"did you mean '{near}'?");
    }
}
