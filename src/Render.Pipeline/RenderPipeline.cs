// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Identity.Policy;
using Render.IO.Inputs;
using Render.Pipeline.Check;
using Render.Pipeline.Expand;
using Render.Pipeline.Fleet;
using Render.Pipeline.Policies;
using Render.Pipeline.Select;
using Render.Pipeline.Validate;
using Render.Templates;

namespace Render.Pipeline;

/// <summary>
/// Runs the stages from Load to Validate for all selected environments, in parallel and without shared state besides the
/// caches of what they have in common. Every use case starts here.
/// </summary>
/// <param name="inputs">The repository.</param>
/// <param name="time">The clock, for certificate dates and expiring exceptions.</param>
public sealed class RenderPipeline(IInputTree inputs, TimeProvider time)
{
    /// <summary>The part of the selected environments that is run; null for all of them.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Where the policy comes from; null for the repository itself.</summary>
    public PolicyOrigin? Policy { get; init; }

    /// <summary>Runs to the end for every environment, also when some fail.</summary>
    public async Task<RunOutcome> RunAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var tree = new CachedInputTree(inputs);
        var sources = new SourceCatalog();
        var schemas = new SchemaLibrary(tree, sources);
        schemas.Prepare(CheckStage.SchemaPath);
        var selection = await SelectAsync(tree, request, cancellationToken);
        var kinds = new KindCheck(schemas);
        var read = await PolicyAsync(tree, sources, cancellationToken);
        if (!read.IsSuccess(out var policy))
            return new RunOutcome(selection, [], read.Diagnostics, sources, kinds) { Inputs = tree };

        var stages = Compose(tree, sources, schemas, kinds, policy);
        var names = selection.Names.RemoveAll(request.Settled.ContainsKey);
        var outcomes = new EnvironmentOutcome[names.Length];
        await EachEnvironment.RunAsync(
            outcomes.Length,
            async (index, token) =>
            {
                request.Progress?.Report(new RunProgress(names[index], "rendering"));
                outcomes[index] = await stages.RunAsync(names[index], selection.IsExplicit, token);
                request.Progress?.Report(new RunProgress(names[index], RunProgress.Done));
            },
            cancellationToken);

        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(await RepositoryFindingsAsync(tree, selection, cancellationToken));
        diagnostics.AddRange(await UnreadAsync(tree, selection, ReadPaths(outcomes, request), cancellationToken));
        diagnostics.AddRange(Shared(outcomes.SelectMany(o => o.Diagnostics)));
        return new RunOutcome(selection, [.. outcomes.Where(o => !o.IsSkipped)], diagnostics.ToSorted(), sources, kinds) { Inputs = tree, Policy = policy };
    }

    /// <summary>The environments that a request is about.</summary>
    public Task<EnvironmentSelection> SelectAsync(RenderRequest request, CancellationToken cancellationToken) => SelectAsync(inputs, request, cancellationToken);

    private async Task<EnvironmentSelection> SelectAsync(IInputTree tree, RenderRequest request, CancellationToken cancellationToken)
    {
        var selection = await new EnvironmentSelector(tree).SelectAsync(request.Environments, new ReadRecorder(), cancellationToken);
        if (Shard is not null)
            selection = await new ShardPlanner(tree).SelectAsync(selection, Shard, cancellationToken);

        return selection.Within(request.Only);
    }

    /// <summary>A finding about something that several environments share, such as a template, is one finding of none of them.</summary>
    private static IEnumerable<Diagnostic> Shared(IEnumerable<Diagnostic> findings) =>
        findings.GroupBy(finding => finding with { Environment = null }).Select(same => same.Skip(1).Any() ? same.Key : same.First());

    private async Task<StageResult<PolicySpec>> PolicyAsync(IInputTree tree, SourceCatalog sources, CancellationToken cancellationToken)
    {
        var opened = Policy is null ? StageResult.Of(tree) : await Policy.OpenAsync(cancellationToken);
        return opened.IsSuccess(out var holder)
            ? await new PolicyReader(sources).ReadAsync(holder, cancellationToken)
            : new StageResult<PolicySpec>(null, opened.Diagnostics);
    }

    private EnvironmentPipeline Compose(IInputTree tree, SourceCatalog sources, SchemaLibrary schemas, KindCheck kinds, PolicySpec policy)
    {
        var expand = new ExpandStage(new TemplateLibrary(new TemplateCompiler()), TemplateBudget.Default);
        return new EnvironmentPipeline(tree, sources, new CheckStage(schemas), expand, new ValidateStage(schemas, kinds), policy.Secrets, time.GetUtcNow());
    }

    private static async ValueTask<IEnumerable<Diagnostic>> RepositoryFindingsAsync(
        IInputTree tree, EnvironmentSelection selection, CancellationToken cancellationToken)
    {
        if (selection.Available.IsEmpty)
            return [await NoEnvironmentsAsync(tree, cancellationToken)];

        return selection.Available.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Select(same => same.ToList()).Where(names => names.Count > 1)
            .Select(names => SpecFileErrors.NamesCollide(SourceSpan.StartOf(EnvironmentSelector.SpecPath(names[1]).Value), names[0], names[1]));
    }

    /// <summary>A folder that leads out of the repository, or that cannot be listed, is not an empty one.</summary>
    private static async ValueTask<Diagnostic> NoEnvironmentsAsync(IInputTree tree, CancellationToken cancellationToken)
    {
        var read = await tree.ReadAsync(EnvironmentSelector.Folder, 0, new ReadRecorder(), cancellationToken);
        return read.Outcome is FileReadOutcome.OutsideRoot or FileReadOutcome.Unreadable
            ? SpecFileErrors.CannotRead(SourceSpan.OfFile(EnvironmentSelector.Folder.Value), EnvironmentSelector.Folder, read)
            : SpecFileErrors.NoEnvironments();
    }

    /// <summary>A run over some of the environments does not know what the others read.</summary>
    private static async ValueTask<IEnumerable<Diagnostic>> UnreadAsync(
        IInputTree tree, EnvironmentSelection selection, IEnumerable<RepoPath> paths, CancellationToken cancellationToken)
    {
        if (selection.IsExplicit || selection.Names.Length < selection.Available.Length)
            return [];

        var read = paths.ToHashSet();
        return await new UnreadSpecs(tree).FindAsync(selection, read.Contains, cancellationToken);
    }

    private static IEnumerable<RepoPath> ReadPaths(EnvironmentOutcome[] outcomes, RenderRequest request) =>
        outcomes.SelectMany(o => o.Reads.ToSorted()).Where(r => r.Kind == ReadKind.File).Select(r => r.Path)
            .Concat(request.Settled.Values.SelectMany(settled => settled.Reads));
}
