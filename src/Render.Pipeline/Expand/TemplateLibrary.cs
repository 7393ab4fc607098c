// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Manifests;
using Render.Core.Paths;
using Render.Core.Text;
using Render.IO.Inputs;

namespace Render.Pipeline.Expand;

/// <summary>
/// Loads and compiles templates, once per run and type. <c>templates/&lt;type&gt;/&lt;step&gt;/*.sbn</c> render objects,
/// <c>templates/&lt;type&gt;/files/*.sbn</c> render config files; <c>templates/&lt;type&gt;/_*.sbn</c> and
/// <c>templates/_shared/*.sbn</c> are there to be included, by their path below the type or below <c>templates/</c>.
/// </summary>
/// <param name="compiler">The template language.</param>
public sealed class TemplateLibrary(ITemplateCompiler compiler)
{
    private const string Extension = ".sbn";
    private const string FilesFolder = "files";
    private static readonly RepoPath Templates = RepoPath.Of("templates");
    private static readonly RepoPath Shared = RepoPath.Of("templates/_shared");
    private readonly ConcurrentDictionary<RepoPath, StageResult<ITemplate>> _compiled = new();

    /// <summary>The templates of a type. Problems of all its templates are reported at once.</summary>
    public async ValueTask<StageResult<TemplateSet>> GetAsync(string type, SourceSpan askedFrom, StageContext context, CancellationToken cancellationToken)
    {
        if (!RepoPath.TryParse(type, out var relative, out var problem))
            return StageResult.Fail<TemplateSet>(SpecFileErrors.BadPath(askedFrom, problem));

        var diagnostics = new DiagnosticBag();
        var folder = Templates.Join(relative.Value);
        var partials = await PartialsAsync(folder, context, diagnostics, cancellationToken);
        var files = ImmutableArray.CreateBuilder<TemplateFile>();
        var unread = new UnreadTemplates(context, diagnostics);
        await unread.InTypeAsync(folder, cancellationToken);
        foreach (var subfolder in (await context.Inputs.ListFoldersAsync(folder, context.Recorder, cancellationToken)).Order(StringComparer.Ordinal))
        {
            var step = ApplySteps.Parse(subfolder);
            if (step is null && subfolder != FilesFolder)
            {
                diagnostics.Add(ManifestErrors.UnknownTemplateFolder(SourceSpan.OfFile(folder.Join(subfolder).Value), subfolder));
                continue;
            }

            await unread.InStepAsync(folder.Join(subfolder), cancellationToken);
            foreach (var name in await TemplateNamesAsync(folder.Join(subfolder), context, cancellationToken))
            {
                var path = folder.Join(subfolder).Join(name);
                if (await CompileAsync(path, partials, context, diagnostics, cancellationToken) is { } template)
                    files.Add(new TemplateFile(path, step, step is null ? name[..^Extension.Length] : null, template));
            }
        }

        if (files.Count == 0 && !diagnostics.HasErrors)
            diagnostics.Add(await NoTemplatesAsync(folder, askedFrom, context, cancellationToken));

        return StageResult.Of(new TemplateSet(type, files.ToImmutable()), diagnostics);
    }

    /// <summary>A folder that is not there is a misspelt type; one that is there and cannot be listed is not.</summary>
    private static async ValueTask<Diagnostic> NoTemplatesAsync(RepoPath folder, SourceSpan askedFrom, StageContext context, CancellationToken cancellationToken)
    {
        var read = await context.Inputs.ReadAsync(folder, DocumentBudget.Source.MaxBytes, new ReadRecorder(), cancellationToken);
        return read.Outcome is FileReadOutcome.Missing or FileReadOutcome.IsFolder
            ? ManifestErrors.NoTemplates(askedFrom, folder.Value)
            : SpecFileErrors.CannotRead(askedFrom, folder, read);
    }

    private async ValueTask<ITemplate?> CompileAsync(
        RepoPath path, ImmutableDictionary<string, SourceText> partials, StageContext context, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        if (await ReadAsync(path, context, diagnostics, cancellationToken) is not { } source)
            return null;

        var result = _compiled.GetOrAdd(path, _ => compiler.Compile(source, name => partials.GetValueOrDefault(name)));
        diagnostics.AddRange(result.Diagnostics);
        return result.IsSuccess(out var template) ? template : null;
    }

    private async ValueTask<ImmutableDictionary<string, SourceText>> PartialsAsync(
        RepoPath folder, StageContext context, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var partials = ImmutableDictionary.CreateBuilder<string, SourceText>(StringComparer.Ordinal);
        foreach (var name in await TemplateNamesAsync(Shared, context, cancellationToken))
        {
            if (await ReadAsync(Shared.Join(name), context, diagnostics, cancellationToken) is { } source)
                partials[$"{Shared.Name}/{name}"] = source;
        }

        foreach (var name in await TemplateNamesAsync(folder, context, cancellationToken))
        {
            if (await ReadAsync(folder.Join(name), context, diagnostics, cancellationToken) is { } source)
                partials[name] = source;
        }

        return partials.ToImmutable();
    }

    private static async ValueTask<IEnumerable<string>> TemplateNamesAsync(RepoPath folder, StageContext context, CancellationToken cancellationToken)
    {
        var names = await context.Inputs.ListFilesAsync(folder, context.Recorder, cancellationToken);
        return names.Where(name => name.EndsWith(Extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
    }

    private static async ValueTask<SourceText?> ReadAsync(
        RepoPath path, StageContext context, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var source = await SourceReading.ReadAsync(path, SourceSpan.OfFile(path.Value), context, diagnostics, cancellationToken);
        if (source is not null)
            context.Sources.Add(source, ExcerptVisibility.All);

        return source;
    }
}
