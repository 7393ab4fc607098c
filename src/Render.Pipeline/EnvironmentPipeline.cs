// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.IO.Inputs;
using Render.Pipeline.Check;
using Render.Pipeline.Expand;
using Render.Pipeline.Load;
using Render.Pipeline.Merge;
using Render.Pipeline.Seal;
using Render.Pipeline.Validate;

namespace Render.Pipeline;

/// <summary>
/// The stages from Load to Validate for one environment. A stage with errors ends the environment after it has reported all
/// of them; what the stages share are only caches.
/// </summary>
/// <param name="inputs">The repository.</param>
/// <param name="sources">Receives what was read as text.</param>
/// <param name="check">The spec's schema.</param>
/// <param name="expand">The templates.</param>
/// <param name="validate">The schemas of the output.</param>
/// <param name="now">The time that certificate dates and exceptions are held against.</param>
public sealed class EnvironmentPipeline(
    IInputTree inputs, SourceCatalog sources, CheckStage check, ExpandStage expand, ValidateStage validate, DateTimeOffset now)
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
        var bound = await BindAsync(run);
        if (bound is { OnRequest: true } && !isRequested)
            return new EnvironmentOutcome(name, null, null, [], reads, IsSkipped: true);

        var expanded = bound is null ? null : await ExpandAsync(run, bound);
        var diagnostics = run.Diagnostics.ToSorted().Select(d => d.Environment is null ? d with { Environment = name } : d);
        return new EnvironmentOutcome(name, expanded, run.Lock, [.. diagnostics], reads);
    }

    private async ValueTask<EnvironmentSpec?> BindAsync(Run run)
    {
        if (run.Take(await new LoadStage().RunAsync(run.Context, run.Cancellation)) is not { } loaded)
            return null;

        var merged = new MergeStage().Run(loaded);
        run.Lock = merged.Lock;
        if (run.Take(await check.RunAsync(merged, run.Context, run.Cancellation)) is null)
            return null;

        var spec = run.Take(EnvironmentBinder.Bind(merged.Document, run.Context.Environment));
        if (spec is null)
            return null;

        var secrets = SecretSpans.Of(merged.Document);
        foreach (var path in loaded.Layers.Select(layer => layer.Path.Value))
            sources.Reveal(path, [.. secrets.Where(s => s.Path == path)]);

        return spec;
    }

    private async ValueTask<ExpandedEnvironment?> ExpandAsync(Run run, EnvironmentSpec spec)
    {
        var files = await ReadFilesAsync(run, spec);
        if (run.Take(EnvironmentLinker.Link(spec, new LinkInputs(run.Lock, files, now))) is not { } linked)
            return null;

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

        /// <summary>Keeps the findings; null when the stage failed.</summary>
        public T? Take<T>(StageResult<T> result)
            where T : class
        {
            Diagnostics.AddRange(result.Diagnostics);
            return result.IsSuccess(out var value) ? value : null;
        }
    }
}
