// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Secrets;
using Render.Diff.Live;
using Render.Identity.Policy;
using Render.Identity.Spec;
using Render.Kubernetes;
using Render.Kubernetes.Live;
using Render.Pipeline.Policies;
using Render.Secrets;
using Render.Secrets.Sources;

namespace Render.Pipeline.Diff;

/// <summary>Compares one environment with its clusters, all of them at once.</summary>
/// <param name="ports">What is outside.</param>
/// <param name="connector">The way to the clusters.</param>
/// <param name="request">What was asked.</param>
/// <param name="policy">Which live Secrets may be read.</param>
public sealed class EnvironmentDiffer(DiffPorts ports, ClusterConnector connector, DiffRequest request, SecretsPolicySpec policy)
{
    /// <summary>The differences. A cluster that cannot be asked is a row.</summary>
    /// <param name="desired">What the environment renders.</param>
    /// <param name="base">What it rendered at the base revision; null without one, or where it did not render there.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<DiffReport> RunAsync(DesiredState desired, DesiredState? @base, CancellationToken cancellationToken)
    {
        if (desired.Environment.Expanded?.Linked.Spec is not { } spec)
            return new DiffReport([], []);

        var allowed = new SecretsPolicy(policy, spec);
        if (allowed.Check(desired) is { IsEmpty: false } refusals)
            return new DiffReport([], refusals);

        var connected = await Task.WhenAll(desired.Clusters.Select(cluster => ConnectAsync(spec, allowed, cluster, cancellationToken)));
        try
        {
            var reader = new SecretValues(ports.Run);
            var secrets = await reader.ReadAsync(desired, Clients(connected), cancellationToken);
            if (!secrets.IsSuccess(out var values))
                return new DiffReport([], secrets.Diagnostics);

            using (values)
            using (var before = @base is null || request.Base is not { } revision ? ResolvedSecrets.None : await reader.ReadAtAsync(@base, revision, cancellationToken))
            {
                var requests = connected.Select(cluster => Request(spec, desired, @base, cluster.Name, cluster.Client)).ToArray();
                var report = await LiveDiffUseCase.RunAsync(requests, Options(spec, values, before, @base), cancellationToken);
                return report with { Diagnostics = secrets.Diagnostics.AddRange(report.Diagnostics) };
            }
        }
        finally
        {
            foreach (var cluster in connected)
            {
                if (cluster.Client.Value is { } client)
                    await client.DisposeAsync();
            }
        }
    }

    private static Dictionary<string, IClusterClient> Clients((string Name, StageResult<IClusterClient> Client)[] connected)
    {
        var clients = new Dictionary<string, IClusterClient>(StringComparer.Ordinal);
        foreach (var (name, result) in connected)
        {
            if (result.IsSuccess(out var client))
                clients.Add(name, client);
        }

        return clients;
    }

    private LiveDiffOptions Options(EnvironmentSpec spec, ResolvedSecrets values, ResolvedSecrets before, DesiredState? @base) => new()
    {
        ReadOnly = request.ReadOnly,
        Secrets = secret => SecretEvaluator.EvaluateText(secret.Expression, values),
        BaseSecrets = secret => SecretEvaluator.EvaluateText(secret.Expression, AreKnown(secret.Expression, before) ? before : values),
        Ignore = [.. spec.Ignore.Select(rule => new IgnoreRule(rule.Object, rule.Path, rule.Reason, rule.Until, rule.Source.Span))],
        Today = DateOnly.FromDateTime(ports.Run.Time.GetUtcNow().UtcDateTime),
        BaseRevision = @base is null ? null : request.Base,
    };

    private static bool AreKnown(SecretExpression expression, ResolvedSecrets values) =>
        expression.References.Any() && expression.References.All(reference => values[reference] is not null);

    private static ClusterDiffRequest Request(
        EnvironmentSpec spec, DesiredState desired, DesiredState? @base, string cluster, StageResult<IClusterClient> client) =>
        new(desired.Environment.Name, cluster, desired.For(cluster), client)
        {
            Owners = FluxOwners.Of(spec, cluster),
            Base = @base is null ? default : @base.For(cluster),
        };

    private async Task<(string Name, StageResult<IClusterClient> Client)> ConnectAsync(EnvironmentSpec spec, SecretsPolicy allowed, string cluster, CancellationToken cancellationToken)
    {
        var declared = spec.Clusters.TryGet(cluster, out var found) ? found : null;
        var span = declared?.NameSpan ?? spec.KeySpanOf("clusters");
        var connected = await connector.ConnectAsync(cluster, declared?.Context, span, cancellationToken);
        return (cluster, allowed.LimitsReads && connected.Value is { } client ? new StageResult<IClusterClient>(new PolicedClient(client, allowed), connected.Diagnostics) : connected);
    }
}
