// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Policy;
using Render.Identity.Spec;
using Render.IO.Inputs;
using Render.Output.Layout;
using Render.Pipeline.Check;
using Render.Pipeline.Expand;
using Render.Pipeline.Load;
using Render.Pipeline.Merge;
using Render.Pipeline.Policies;
using Render.Pipeline.Seal;
using Render.Pipeline.Select;
using Render.Pipeline.Validate;
using Render.Schema;

namespace Render.Pipeline;

/// <summary>
/// The stages from Load to Validate for one environment. A stage with errors ends the environment after it has reported all
/// of them; what the stages share are only caches.
/// </summary>
/// <param name="inputs">The repository.</param>
/// <param name="sources">Receives what was read as text.</param>
/// <param name="checkStage">The spec's schema.</param>
/// <param name="expand">The templates.</param>
/// <param name="validate">The schemas of the output.</param>
/// <param name="policy">Where secrets may come from and go to.</param>
/// <param name="now">The time that certificate dates and exceptions are held against.</param>
public sealed class EnvironmentPipeline(
    IInputTree inputs, SourceCatalog sources, CheckStage checkStage, ExpandStage expand, ValidateStage validate, SecretsPolicySpec policy,
    DateTimeOffset now)
{
    private const string PrivateKeyMark = "PRIVATE KEY-----";

    /// <summary>Runs one environment.</summary>
    /// <param name="name">The environment.</param>
    /// <param name="isRequested">False leaves out environments that are rendered on request.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public async Task<EnvironmentOutcome> RunAsync(string name, bool isRequested, CancellationToken cancellationToken)
    {
        var reads = new ReadRecorder();
        var run = new Run(new StageContext(name, inputs, reads, sources), cancellationToken);
        var sound = await CheckAsync(run);
        var spec = sound is null ? null : Bind(run, sound);
        if (spec is { OnRequest: true } && !isRequested && !run.Diagnostics.HasErrors)
            return new EnvironmentOutcome(name, null, null, [], reads, IsSkipped: true);

        run.Diagnostics.AddRange(spec is null ? [] : new SecretsPolicy(policy, spec).Check().Concat(OutputLayout.CheckNames(Folders(spec))));
        var expanded = spec is null || sound is null ? null : await ExpandAsync(run, spec, sound);
        var diagnostics = run.Diagnostics.ToSorted().Select(d => d.Environment is null ? d with { Environment = name } : d);
        return new EnvironmentOutcome(name, run.Diagnostics.HasErrors ? null : expanded, run.Lock, [.. diagnostics], reads);
    }

    /// <summary>Load, Merge and Check. What is missing from a spec whose files have errors may stand in what could not be read.</summary>
    private async ValueTask<SoundPart?> CheckAsync(Run run)
    {
        var load = await new LoadStage().RunAsync(run.Context, run.Cancellation);
        run.Take(load);
        if (load.Value is not { } loaded)
            return null;

        run.Layers = loaded.Layers;
        var merged = new MergeStage().Run(loaded);
        run.Lock = merged.Lock;
        var check = await checkStage.RunAsync(merged, run.Context, run.Cancellation);
        if (!load.IsSuccess(out _))
        {
            var lockPath = EnvironmentSelector.LockPath(run.Context.Environment).Value;
            var isNamed = BrokenReferences.AreKnown(loaded, load.Diagnostics.Where(d => d.Severity == Severity.Error && d.Span.Path != lockPath));
            run.Diagnostics.AddRange(check.Diagnostics.Where(ViolationErrors.IsAboutWhatIsThere).Concat(isNamed ? BrokenReferences.In(merged.Document) : []));
            return null;
        }

        run.Take(check);
        var sound = check.Value is { } value ? SoundPart.Of(value) : null;
        if (sound is not { IsWhole: true })
            run.Diagnostics.AddRange(BrokenReferences.In(merged.Document));

        return sound;
    }

    /// <summary>Binds. Only then is it known what of a spec is secret, and the rest may be shown beside findings.</summary>
    private EnvironmentSpec? Bind(Run run, SoundPart sound)
    {
        var spec = run.Take(EnvironmentBinder.Bind(sound.Document, run.Context.Environment));
        if (spec is null || !sound.IsWhole)
            return spec;

        var secrets = SecretSpans.Of(sound.Document);
        foreach (var path in run.Layers.Select(layer => layer.Path.Value))
            sources.Reveal(path, secrets);

        return spec;
    }

    /// <summary>The names that become folders of the output.</summary>
    private static IEnumerable<(string Name, SourceSpan Span)> Folders(EnvironmentSpec spec) =>
        new IEnumerable<NamedSpec>[] { spec.Clusters, spec.Providers, spec.Applications, spec.Components }
            .SelectMany(section => section)
            .Select(named => (named.Name, named.NameSpan));

    private async ValueTask<ExpandedEnvironment?> ExpandAsync(Run run, EnvironmentSpec spec, SoundPart sound)
    {
        var files = await ReadFilesAsync(run, spec);
        var link = EnvironmentLinker.Link(spec, new LinkInputs(run.Lock, files, now));

        // Why a file could not be read has been said where it was read.
        var isFileMissing = run.Diagnostics.HasErrors;
        run.Diagnostics.AddRange(sound.Independent(link.Diagnostics).Where(d => !isFileMissing || !SpecErrors.IsFileMissing(d)));
        if (!link.IsSuccess(out var linked))
        {
            run.Diagnostics.AddRange(await expand.CheckTemplatesAsync(spec, run.Context, run.Cancellation));
            return null;
        }

        if (run.Take(await expand.RunAsync(linked, run.Context, run.Cancellation)) is not { } expanded)
            return null;

        var validated = run.Take(await validate.RunAsync(expanded, run.Context, run.Cancellation));
        var store = await StoreCheck.RunAsync(expanded, run.Cancellation);
        run.Diagnostics.AddRange(store);
        return store.Any(d => d.Severity == Severity.Error) ? null : validated;
    }

    private static async ValueTask<ImmutableDictionary<RepoPath, SourceText>> ReadFilesAsync(Run run, EnvironmentSpec spec)
    {
        var files = ImmutableDictionary.CreateBuilder<RepoPath, SourceText>();
        foreach (var path in spec.FileReferences)
        {
            var askedFrom = FileReferenceSpans.Find(spec.Source, path);
            var text = await SourceReading.ReadAsync(path, askedFrom, run.Context, run.Diagnostics, run.Cancellation);
            if (text?.Content.Contains(PrivateKeyMark, StringComparison.Ordinal) == true)
                run.Diagnostics.Add(SpecFileErrors.PrivateKey(askedFrom, path));
            else if (text is not null)
                files[path] = text;
        }

        return files.ToImmutable();
    }

    private sealed class Run(StageContext context, CancellationToken cancellation)
    {
        public StageContext Context { get; } = context;

        public CancellationToken Cancellation { get; } = cancellation;

        public DiagnosticBag Diagnostics { get; } = new();

        public MapNode? Lock { get; set; }

        public ImmutableArray<LoadedDocument> Layers { get; set; } = [];

        /// <summary>Keeps the findings; null when the stage failed.</summary>
        public T? Take<T>(StageResult<T> result)
            where T : class
        {
            Diagnostics.AddRange(result.Diagnostics);
            return result.IsSuccess(out var value) ? value : null;
        }
    }
}
