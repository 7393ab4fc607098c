// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Pipeline.Resolve;
using Render.Secrets.Sources;
using Render.Secrets.Stores;

namespace Render.Pipeline.Diff;

/// <summary>
/// Reads the values that one environment's objects are compared with. A source that cannot be reached here is no error: what it holds
/// is then not compared.
/// </summary>
/// <param name="ports">Variables, files, programs and the redactor.</param>
public sealed class SecretValues(RenderPorts ports)
{
    private static readonly ImmutableDictionary<string, IClusterClient> NoClients = ImmutableDictionary<string, IClusterClient>.Empty;

    /// <summary>Reads what can be read, and tells the redactor before anything can print it.</summary>
    /// <param name="desired">The objects.</param>
    /// <param name="clients">The clusters' clients, for values that lie in live Secrets.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public Task<StageResult<ResolvedSecrets>> ReadAsync(
        DesiredState desired, IReadOnlyDictionary<string, IClusterClient> clients, CancellationToken cancellationToken) =>
        ReadAsync(desired, [.. ReferencesIn(desired.Manifests.Select(manifest => manifest.Tree))], clients, cancellationToken);

    /// <summary>
    /// Reads the examples of a revision, of objects and files: they stand in its specs, and may be others than those of another revision.
    /// What any other source held then, nobody can say.
    /// </summary>
    /// <param name="state">What the revision renders.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<ResolvedSecrets> ReadExamplesAsync(DesiredState state, CancellationToken cancellationToken)
    {
        var files = state.Environment.Expanded?.Rendered.Files ?? [];
        var examples = ReferencesIn(state.Manifests.Select(manifest => manifest.Tree).Concat(files.Select(file => file.Tree)))
            .Where(reference => reference.Source == SecretSource.Example);
        return (await ReadAsync(state, [.. examples], NoClients, cancellationToken)).Value ?? ResolvedSecrets.None;
    }

    /// <summary>
    /// Reads what a revision gives its objects: the examples in its specs, and what lies in files of the repository as it has them. Of a
    /// variable, a cluster, a mounted file nobody can say what it held then.
    /// </summary>
    /// <param name="state">What the revision renders.</param>
    /// <param name="revision">As the user names it.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<ResolvedSecrets> ReadAtAsync(DesiredState state, string revision, CancellationToken cancellationToken)
    {
        ImmutableArray<SecretReference> references =
        [
            .. ReferencesIn(state.Manifests.Select(manifest => manifest.Tree))
                .Where(reference => reference.Source == SecretSource.Example || RevisionSecrets.FileOf(reference) is not null),
        ];
        using var files = await RevisionSecrets.ReadAsync(ports, revision, references, cancellationToken);
        var known = files is null ? references.RemoveAll(reference => reference.Source != SecretSource.Example) : references;
        return (await ReadAsync(state, known, NoClients, cancellationToken, files)).Value ?? ResolvedSecrets.None;
    }

    private static IEnumerable<SecretReference> ReferencesIn(IEnumerable<Node> trees) =>
        trees.SelectMany(SecretPlaces.In).SelectMany(place => place.Secret.Expression.References);

    private async Task<StageResult<ResolvedSecrets>> ReadAsync(
        DesiredState desired,
        ImmutableArray<SecretReference> references,
        IReadOnlyDictionary<string, IClusterClient> clients,
        CancellationToken cancellationToken,
        RevisionSecrets? files = null)
    {
        if (references.IsEmpty || desired.Environment.Expanded is not { } expanded)
            return StageResult.Of(ResolvedSecrets.None);

        var stage = new ResolveStage(ports, ResolveStage.Programs(ports)) { Clusters = clients, Revision = files };
        return await stage.RunAsync(expanded, references, toleratesMissing: true, desired.Environment.Reads, cancellationToken);
    }
}
