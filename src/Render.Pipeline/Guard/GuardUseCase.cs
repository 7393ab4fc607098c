// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.IO.Inputs;
using Render.Pipeline.Expand;
using Render.Pipeline.Resolve;
using Render.Pipeline.Select;
using Render.Secrets;
using Render.Secrets.Redaction;
using Render.Secrets.Stores;

namespace Render.Pipeline.Guard;

/// <summary>
/// <c>render guard</c>: searches files for every secret of the specs that can be had here, in all known forms, and for private keys.
/// Examples are not searched for: they stand in the specs for everyone to read.
/// </summary>
/// <param name="pipeline">The stages up to Validate.</param>
/// <param name="ports">Where values come from.</param>
public sealed class GuardUseCase(RenderPipeline pipeline, RenderPorts ports)
{
    private const long LargestFile = 64 * 1024 * 1024;

    /// <summary>Searches.</summary>
    public async Task<GuardOutcome> RunAsync(GuardRequest request, CancellationToken cancellationToken)
    {
        var names = request.Environments.IsEmpty
            ? (await new EnvironmentSelector(ports.Inputs).SelectAsync([], new ReadRecorder(), cancellationToken)).Available
            : request.Environments;
        var run = await pipeline.RunAsync(new RenderRequest([.. names]), cancellationToken);
        var findings = new DiagnosticBag();
        findings.AddRange(run.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        var (known, unknown) = (0, 0);
        foreach (var outcome in run.Environments.Where(outcome => outcome.Expanded is not null))
        {
            var (read, missing) = await LearnAsync(outcome, findings, cancellationToken);
            (known, unknown) = (known + read, unknown + missing);
        }

        var guard = new CommitGuard(ports.Redactor);
        foreach (var (shown, absolute) in request.Files)
            findings.AddRange(await CheckAsync(guard, shown, absolute, cancellationToken));

        return new GuardOutcome(run, known, unknown, findings.ToSorted());
    }

    private async Task<(int Known, int Unknown)> LearnAsync(EnvironmentOutcome outcome, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        if (outcome.Expanded is not { } environment)
            return (0, 0);

        ImmutableArray<SecretReference> references = [.. ReferencesOf(environment).Where(IsSearched).Distinct()];
        var resolve = new ResolveStage(ports, ResolveStage.Programs(ports));
        var resolved = await resolve.RunAsync(environment, references, toleratesMissing: true, outcome.Reads, cancellationToken);
        findings.AddRange(resolved.Diagnostics.Where(finding => finding.Severity == Severity.Error));
        using var values = resolved.Value;
        var known = values?.References.Count ?? 0;
        return (known, references.Length - known);
    }

    /// <summary>Live Secrets are left out as well: a hook that waits for clusters is one that people switch off.</summary>
    private static bool IsSearched(SecretReference reference) => reference.Source is SecretSource.Env or SecretSource.File or SecretSource.Sops;

    private static IEnumerable<SecretReference> ReferencesOf(ExpandedEnvironment environment)
    {
        var trees = environment.Rendered.Manifests.Select(manifest => (Core.Nodes.Node)manifest.Tree).Concat(environment.Rendered.Files.Select(file => file.Tree));
        var references = trees.SelectMany(SecretPlaces.In).SelectMany(place => place.Secret.Expression.References);
        return environment.Linked.Spec.Secrets.DigestKey is { } key ? references.Append(key) : references;
    }

    private static async Task<ImmutableArray<Diagnostic>> CheckAsync(CommitGuard guard, string shown, string absolute, CancellationToken cancellationToken)
    {
        // What git takes along of a link is where it leads, and no more.
        if (new FileInfo(absolute).LinkTarget is { } target)
            return guard.Check(shown, Encoding.UTF8.GetBytes(target));

        var read = await NamedFiles.ReadAsync(absolute, LargestFile, cancellationToken);
        return read.Outcome switch
        {
            FileReadOutcome.Read => guard.Check(shown, read.Bytes.Span),
            FileReadOutcome.TooLarge => [SecretErrors.NotSearched(SourceSpan.OfFile(shown), "is larger than 64 MiB")],
            FileReadOutcome.NobodyWrites => [SecretErrors.NotSearched(SourceSpan.OfFile(shown), "is a pipe that nobody writes to")],
            _ => [SecretErrors.NotSearched(SourceSpan.OfFile(shown), "cannot be read")],
        };
    }
}
