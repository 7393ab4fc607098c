// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Manifests;
using Render.Identity.Rules.Earlier;
using Render.IO.Writing;
using Render.Output.Ownership;
using Render.Output.Planning;

namespace Render.Pipeline.Earlier;

/// <summary>Holds what an environment renders now against what it left in the output folder: nothing that matters goes without a word.</summary>
/// <param name="files">The output folder.</param>
/// <param name="planner">Reads what was written there.</param>
public sealed class EarlierCheck(OutputFiles files, OutputPlanner planner)
{
    private static readonly string[] SecretKinds = ["Secret", "ExternalSecret", "SealedSecret"];

    private readonly SurvivingObjects _surviving = new(files);

    /// <summary>The findings about one environment; none when it did not get as far as objects.</summary>
    public ImmutableArray<Diagnostic> Run(EnvironmentOutcome outcome)
    {
        var previous = planner.Previous(outcome.Name);
        return previous.IsSuccess(out var found) && found.Record is { } record && outcome.Expanded is { } expanded
            ? [.. EarlierRules.Check(expanded.Linked, EarlierOf(record, expanded.Rendered)).Select(d => d with { Environment = outcome.Name })]
            : previous.Diagnostics;
    }

    /// <summary>What stays on clusters when a whole environment goes, whose spec can acknowledge nothing any more.</summary>
    public ImmutableArray<Diagnostic> RunOnRemoval(string environment) =>
    [
        .. (planner.Previous(environment).Value?.Record?.Files ?? []).Select(file => ToEarlier(environment, file)).OfType<EarlierObject>()
            .Where(gone => gone.Survives).Select(gone => EarlierRules.Orphan(environment, gone)),
    ];

    private EarlierOutput EarlierOf(OwnershipRecord record, RenderedEnvironment rendered)
    {
        var kept = rendered.Manifests.Select(manifest => IdentityOf(manifest.Cluster, manifest.Object)).ToHashSet();
        var gone = record.Files.Where(file => file is { Cluster: { } cluster, Object: { } target } && !kept.Contains(IdentityOf(cluster, target)));
        var registrations = record.Files.Where(file => file.Object?.Type.Kind == "OIDCClient");
        return new EarlierOutput(
            [.. gone.Select(file => ToEarlier(record.Environment, file)).OfType<EarlierObject>()],
            [.. registrations.Select(file => EarlierOutput.RegistrationOf(file.Cluster ?? string.Empty, file.Object?.Name ?? string.Empty))],
            [.. record.Waiting.Select(part => EarlierOutput.KeyOf(part.Provider, part.Client, part.Instance, part.Part))]);
    }

    private EarlierObject? ToEarlier(string environment, OwnedFile file) =>
        file is { Cluster: { } cluster, Object: { } target } ? new EarlierObject(cluster, target, _surviving.Contains(environment, file)) : null;

    /// <summary>A secret stays itself when the store changes: what delivers it then makes the same Secret.</summary>
    private static Identity IdentityOf(string cluster, ObjectRef target) => SecretKinds.Contains(target.Type.Kind, StringComparer.Ordinal)
        ? new Identity(cluster, string.Empty, SecretKinds[0], target.Namespace, target.Name)
        : new Identity(cluster, target.Type.Group, target.Type.Kind, target.Namespace, target.Name);

    private sealed record Identity(string Cluster, string Group, string Kind, string? Namespace, string Name);
}
