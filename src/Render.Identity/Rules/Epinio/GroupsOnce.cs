// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Epinio;

/// <summary>A group that stands twice: up to 1.10 the second is never read.</summary>
internal sealed class GroupsOnce : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5037", Severity.Warning, "A group stands once for a connector.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<EpinioApplicationSpec>()
        from twins in app.Roles.GroupBy(role => $"{role.Connector}\n{role.Group}", StringComparer.Ordinal)
        from twin in twins.Skip(1)
        select Info.At(
            twin.SpanOf("group"),
            RuleContext.PathOf(app) + ".roles",
            $"the group '{twin.Group}' stands twice for the connector '{twin.Connector}'",
            "put all its roles into one line") with
        {
            Related = [new RelatedPlace(twins.First().SpanOf("group"), "the first line")],
        };
}
