// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Inputs;
using Render.Pipeline.Check;
using Render.Pipeline.Expand;
using Render.Pipeline.Fleet;
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

    /// <summary>Runs to the end for every environment, also when some fail.</summary>
    public async Task<RunOutcome> RunAsync(RenderRequest request, CancellationToken cancellationToken)
    {
        var tree = new CachedInputTree(inputs);
        var sources = new SourceCatalog();
        var schemas = new SchemaLibrary(tree, sources);
        schemas.Prepare(CheckStage.SchemaPath);
        var selection = await new EnvironmentSelector(tree).SelectAsync(request.Environments, new ReadRecorder(), cancellationToken);
        if (Shard is not null)
            selection = await new ShardPlanner(tree).SelectAsync(selection, Shard, cancellationToken);

        selection = selection.Within(request.Only);
        var kinds = new KindCheck(schemas);
        var stages = Compose(tree, sources, schemas, kinds);
        var outcomes = new EnvironmentOutcome[selection.Names.Length];
        await EachEnvironment.RunAsync(
            outcomes.Length,
            async (index, token) =>
            {
                request.Progress?.Report(new RunProgress(selection.Names[index], "rendering"));
                outcomes[index] = await stages.RunAsync(selection.Names[index], selection.IsExplicit, token);
                request.Progress?.Report(new RunProgress(selection.Names[index], RunProgress.Done));
            },
            cancellationToken);

        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(RepositoryFindings(selection));
        diagnostics.AddRange(Shared(outcomes.SelectMany(o => o.Diagnostics)));
        return new RunOutcome(selection, [.. outcomes.Where(o => !o.IsSkipped)], diagnostics.ToSorted(), sources, kinds);
    }

    /// <summary>A finding about something that several environments share, such as a template, is one finding of none of them.</summary>
    private static IEnumerable<Diagnostic> Shared(IEnumerable<Diagnostic> findings) =>
        findings.GroupBy(finding => finding with { Environment = null }).Select(same => same.Skip(1).Any() ? same.Key : same.First());

    private EnvironmentPipeline Compose(IInputTree tree, SourceCatalog sources, SchemaLibrary schemas, KindCheck kinds)
    {
        var expand = new ExpandStage(new TemplateLibrary(new TemplateCompiler()), TemplateBudget.Default);
        return new EnvironmentPipeline(tree, sources, new CheckStage(schemas), expand, new ValidateStage(schemas, kinds), time.GetUtcNow());
    }

    private static IEnumerable<Diagnostic> RepositoryFindings(EnvironmentSelection selection)
    {
        if (selection.Available.IsEmpty)
            yield return SpecFileErrors.NoEnvironments();

        foreach (var twins in selection.Available.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(g => g.Skip(1).Any()))
        {
            ImmutableArray<string> names = [.. twins];
            yield return SpecFileErrors.NamesCollide(SourceSpan.OfFile(EnvironmentSelector.SpecPath(names[1]).Value), names[0], names[1]);
        }
    }
}
