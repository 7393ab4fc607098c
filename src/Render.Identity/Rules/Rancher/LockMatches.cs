// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Spec;
using Render.Identity.Systems.Rancher;

namespace Render.Identity.Rules.Rancher;

/// <summary>The lock file holds what Rancher made: IDs of its form, for registrations that still exist.</summary>
internal sealed class LockMatches : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5018", Severity.Error, "The lock file holds client IDs as Rancher makes them, for clients of the spec.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var (provider, entry) in context.Link.Lock.Registrations)
        {
            var path = $"clientIDs.{provider}.{entry.Key}";
            var isKnown = context.Graph.To(provider).SelectMany(edge => edge.Clients).Any(client => client.Name == entry.Key);
            if (!isKnown)
            {
                yield return Info.At(entry.KeySpan, path, $"the lock file knows the client '{entry.Key}' of '{provider}', which the spec does not have", "run 'render sync'")
                    with
                { Severity = Severity.Warning };
            }
            else if (context.Profile(provider)?.Spec is RancherProviderSpec && entry.Value is StringNode id && !RancherClientId.IsMatch(id.Value))
            {
                yield return Info.At(entry.Value.Span, path, $"the client ID of '{entry.Key}' does not have the form that Rancher gives", "run 'render sync', which reads it from Rancher");
            }
        }

        foreach (var (dex, connector, _, profile) in context.Connectors().Where(item => item.Profile.Spec is RancherProviderSpec && item.Connector.Client.Id is not null))
        {
            yield return Info.At(
                connector.Client.SpanOf("id"),
                RuleContext.PathOf(dex, connector) + ".client.id",
                $"the spec gives a client ID, but '{profile.Name}' makes its own",
                "leave 'id' out; the lock file holds it");
        }
    }
}
