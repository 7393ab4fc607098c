// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
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
    /// <summary>Reads what can be read, and tells the redactor before anything can print it.</summary>
    /// <param name="desired">The objects.</param>
    /// <param name="clients">The clusters' clients, for values that lie in live Secrets.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public Task<StageResult<ResolvedSecrets>> ReadAsync(
        DesiredState desired, IReadOnlyDictionary<string, IClusterClient> clients, CancellationToken cancellationToken) =>
        ReadAsync(desired, [.. References(desired)], clients, cancellationToken);

    /// <summary>
    /// Reads the examples of another revision: they stand in its specs, and may be others than those of now. What any other source held
    /// then, nobody can say.
    /// </summary>
    /// <param name="base">The objects of the other revision.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<ResolvedSecrets> ReadExamplesAsync(DesiredState @base, CancellationToken cancellationToken)
    {
        var examples = References(@base).Where(reference => reference.Source == SecretSource.Example);
        var read = await ReadAsync(@base, [.. examples], ImmutableDictionary<string, IClusterClient>.Empty, cancellationToken);
        return read.Value ?? ResolvedSecrets.None;
    }

    private static IEnumerable<SecretReference> References(DesiredState desired) =>
        desired.Manifests.SelectMany(manifest => SecretPlaces.In(manifest.Tree)).SelectMany(place => place.Secret.Expression.References);

    private async Task<StageResult<ResolvedSecrets>> ReadAsync(
        DesiredState desired, ImmutableArray<SecretReference> references, IReadOnlyDictionary<string, IClusterClient> clients, CancellationToken cancellationToken)
    {
        if (references.IsEmpty || desired.Environment.Expanded is not { } expanded)
            return StageResult.Of(ResolvedSecrets.None);

        var stage = new ResolveStage(ports, ResolveStage.Programs(ports)) { Clusters = clients };
        return await stage.RunAsync(expanded, references, toleratesMissing: true, desired.Environment.Reads, cancellationToken);
    }
}
