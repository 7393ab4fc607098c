// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Spec;
using Render.Identity.Systems.Epinio;

namespace Render.Identity.Rules.Epinio;

/// <summary>The mapping form of Epinio's Rancher guide: no version reads it. It is translated where the connector is clear.</summary>
internal sealed class GuideTranslated : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5034", Severity.Note, "The role mapping of Epinio's Rancher guide is translated to the list that Epinio reads.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var app in context.Applications<EpinioApplicationSpec>().Where(app => app.RolesMapping.Entries.Length > 0))
        {
            if (!context.Spec.Providers.TryGet(app.Provider, out var provider) || provider is not DexProviderSpec dex)
                continue;

            var path = RuleContext.PathOf(app) + ".rolesMapping";
            yield return Info.At(
                app.KeySpanOf("rolesMapping"), path, "the mapping from groups to roles was translated: Epinio parses a list by connector, and answers each request with an error for a mapping",
                "write it as 'roles'");

            foreach (var entry in app.RolesMapping.Entries)
            {
                if (entry.Value is not ListNode list || list.Items.Any(item => item is not StringNode))
                    yield return Info.At(entry.Value.Span, path, $"'{entry.Key}' has {entry.Value.Describe()}; expected a list of roles", "write [role, …]") with { Severity = Severity.Error };
            }

            foreach (var line in GuideMapping.Translate(app, dex, context.Spec).Where(line => line.Connector is null))
            {
                yield return Info.At(
                    line.Span, path, $"the connector of the group '{line.Group.Value}' is not clear: its form fits none, or several, of '{string.Join(", ", dex.Connectors.Names)}'",
                    "write it as 'roles: [{ connector: …, group: …, roles: […] }]'") with
                { Severity = Severity.Error };
            }
        }
    }
}
