// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Secrets;
using Render.IO.Inputs;
using Render.Pipeline.Expand;
using Render.Pipeline.Seal;
using Render.Secrets.Programs;
using Render.Secrets.Sources;
using Render.Secrets.Stores;

namespace Render.Pipeline.Resolve;

/// <summary>
/// The stage Resolve: the values of an environment's references, for the commands that need them. The redactor learns them before
/// anybody else sees one.
/// </summary>
/// <param name="ports">Where values come from.</param>
/// <param name="programs">Starts <c>sops</c>.</param>
public sealed class ResolveStage(RenderPorts ports, ProgramHost programs)
{
    /// <summary>
    /// The clients of the clusters that the command asks anyway, for values of live Secrets; null to connect to those that a reference
    /// names.
    /// </summary>
    public IReadOnlyDictionary<string, IClusterClient>? Clusters { get; init; }

    /// <summary>Where a command takes the values of another revision: from its specs and its files alone. Null for those of now.</summary>
    public RevisionSecrets? Revision { get; init; }

    /// <summary>The program host of a run.</summary>
    public static ProgramHost Programs(RenderPorts ports) => new(ports.Processes, ports.Root, ports.Variables, ports.Redactor) { TimeLimit = ports.ProgramTimeLimit };

    /// <summary>The values that the environment's store asks for: none with the store <c>external</c>, which reads its own.</summary>
    /// <param name="environment">What was rendered.</param>
    /// <param name="toleratesMissing">True for a command that never seals: it takes what it can get.</param>
    /// <param name="reads">Receives the reads of encrypted files.</param>
    /// <param name="cancellationToken">Stops programs and requests.</param>
    public Task<StageResult<ResolvedSecrets>> ForStoreAsync(ExpandedEnvironment environment, bool toleratesMissing, ReadRecorder reads, CancellationToken cancellationToken)
    {
        var spec = environment.Linked.Spec;
        var store = SealSettings.StoreOf(spec);
        ImmutableArray<SecretReference> references = store == SecretStoreKind.External
            ? []
            : [.. SecretPlaces.ReferencesOf(environment.Rendered).Select(r => r.Reference), .. SealSettings.OwnReferences(spec)];
        return RunAsync(environment, references, toleratesMissing || store == SecretStoreKind.Sops, reads, cancellationToken);
    }

    /// <summary>The values of some references of an environment.</summary>
    /// <param name="environment">What was rendered.</param>
    /// <param name="references">What to resolve.</param>
    /// <param name="toleratesMissing">True to leave out what cannot be had, for one who can do without.</param>
    /// <param name="reads">Receives the reads of encrypted files.</param>
    /// <param name="cancellationToken">Stops programs and requests.</param>
    public async Task<StageResult<ResolvedSecrets>> RunAsync(
        ExpandedEnvironment environment, ImmutableArray<SecretReference> references, bool toleratesMissing, ReadRecorder reads, CancellationToken cancellationToken)
    {
        var spec = environment.Linked.Spec;
        var publicTexts = PublicTexts.Of(spec.Source);
        await using var clusters = new ConnectedClusters(spec, ports.Clusters);
        using var sops = new SopsSource(programs, Revision?.Tree ?? ports.Inputs, reads) { Folder = Revision?.Folder };
        var resolver = new SecretResolver(
        [
            new EnvironmentSource(ports.Variables),
            new ExampleSource(),
            new FileSource(folder => Revision is null ? new DiskInputTree(folder) : Revision.Tree, ports.Root, ports.Output.Root),
            Clusters is null ? clusters : new ClusterSource(Clusters.GetValueOrDefault),
            sops,
        ]);
        var request = new ResolveRequest(references, spec.Disposable, publicTexts) { ToleratesMissing = toleratesMissing };
        var resolved = await resolver.ResolveAsync(request, cancellationToken);
        if (resolved.IsSuccess(out var values))
            ports.Redactor.Learn(values, publicTexts);

        return resolved;
    }
}
