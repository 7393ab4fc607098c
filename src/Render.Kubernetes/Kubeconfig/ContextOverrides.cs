// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>What <c>--context CLUSTER=CONTEXT</c> says, once per cluster.</summary>
public sealed class ContextOverrides
{
    private readonly ImmutableDictionary<string, string> _contexts;

    private ContextOverrides(ImmutableDictionary<string, string> contexts) => _contexts = contexts;

    /// <summary>No overrides.</summary>
    public static ContextOverrides None { get; } = new(ImmutableDictionary<string, string>.Empty);

    /// <summary>The context for a cluster; null when none was given.</summary>
    public string? this[string cluster] => _contexts.GetValueOrDefault(cluster);

    /// <summary>Reads the options of the command line. Two for one cluster are a mistake: one of the two would be asked unseen.</summary>
    /// <param name="options">Each as it was written.</param>
    /// <param name="clusters">The clusters of the spec: an override for another one is a mistake.</param>
    public static StageResult<ContextOverrides> Parse(IEnumerable<string> options, IReadOnlyCollection<string> clusters)
    {
        var findings = new DiagnosticBag();
        var contexts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var option in options)
        {
            var at = option.IndexOf('=', StringComparison.Ordinal);
            var cluster = at < 0 ? option : option[..at];
            var context = at < 0 ? string.Empty : option[(at + 1)..];
            if (!clusters.Contains(cluster, StringComparer.Ordinal))
                findings.Add(KubeconfigErrors.BadOverride($"'--context {option}' names no cluster of the spec", NearestName.Find(cluster, clusters)));
            else if (context.Length == 0)
                findings.Add(KubeconfigErrors.BadOverride($"'--context {option}' names no context for the cluster", null));
            else if (!contexts.TryAdd(cluster, context))
                findings.Add(KubeconfigErrors.BadOverride($"'--context' names the cluster '{cluster}' twice", null));
        }

        return StageResult.Of<ContextOverrides>(new ContextOverrides(contexts.ToImmutable()), findings);
    }
}
