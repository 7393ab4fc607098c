// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Kubernetes;

namespace Render.Pipeline.Sync;

/// <summary>Registrations as the clusters have them now. Reads only.</summary>
/// <param name="connector">Makes the clients.</param>
/// <param name="refusals">What is wrong with how clusters were named; nothing is asked then.</param>
public sealed class ClusterRegistrationSource(ClusterConnector connector, ImmutableArray<Diagnostic> refusals) : IRegistrationSource
{
    /// <inheritdoc/>
    public async Task<RegistrationAnswers> ReadAsync(
        string environment, ImmutableArray<RancherRegistration> registrations, CancellationToken cancellationToken)
    {
        if (!refusals.IsEmpty)
            return new RegistrationAnswers([], refusals);

        var found = new Found(environment);
        foreach (var cluster in registrations.GroupBy(registration => registration.Provider.Cluster, StringComparer.Ordinal))
        {
            var first = cluster.First();
            var connected = await connector.ConnectAsync(cluster.Key, first.Context, first.Provider.SpanOf("cluster"), cancellationToken);
            found.Diagnostics.AddRange(connected.Diagnostics);
            if (!connected.IsSuccess(out var client))
            {
                found.IsUnasked = true;
                continue;
            }

            await using (client)
            {
                foreach (var registration in cluster)
                    found.Take(registration, await client.GetAsync(registration.Object, cancellationToken));
            }
        }

        return new RegistrationAnswers([.. found.Objects], found.Diagnostics.ToSorted()) { IsIncomplete = found.IsIncomplete, IsUnasked = found.IsUnasked };
    }

    private sealed class Found(string environment)
    {
        public List<(RancherRegistration, MapNode)> Objects { get; } = [];

        public DiagnosticBag Diagnostics { get; } = new();

        public bool IsIncomplete { get; private set; }

        public bool IsUnasked { get; set; }

        public void Take(RancherRegistration registration, ClusterAnswer answer)
        {
            var cluster = registration.Provider.Cluster;
            if (answer is { Outcome: ClusterOutcome.Ok, Objects: [var item, ..] })
            {
                Objects.Add((registration, item));
            }
            else if (answer.Outcome is ClusterOutcome.ObjectMissing or ClusterOutcome.KindNotServed)
            {
                IsIncomplete = true;
                Diagnostics.Add(SyncErrors.NotThere(environment, registration.Name, cluster, answer.Outcome == ClusterOutcome.ObjectMissing));
            }
            else
            {
                IsUnasked = true;
                Diagnostics.Add(SyncErrors.NotAsked(environment, cluster, answer.Reason));
            }
        }
    }
}
