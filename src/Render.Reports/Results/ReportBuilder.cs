// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Redaction;
using Render.Core.Text;
using Render.Diff.Files;
using Render.Diff.Live;
using Render.Identity.Linking;
using Render.Reports.Diffs;
using Render.Reports.Files;
using Render.Reports.Graphs;

namespace Render.Reports.Results;

/// <summary>Makes the parts of a report from what the stages give, masking each text on the way.</summary>
/// <param name="redactor">Masks it.</param>
public sealed class ReportBuilder(ITextRedactor redactor)
{
    private readonly ReportText _text = new(redactor);

    /// <summary>An environment and its logins.</summary>
    /// <param name="rendered">What it renders.</param>
    /// <param name="graph">Its logins.</param>
    public ReportEnvironment Environment(RenderedEnvironment rendered, LoginGraph graph) => new(_text.Of(rendered.Name), rendered.Manifests.Length, rendered.Files.Length)
    {
        Parties = [.. graph.Nodes.Select(node => new ReportParty(_text.Of(node.Name), _text.Of(Labels.Detail(node)), _text.OrNull(node.Issuer?.Value)))],
        Logins = [.. graph.Edges.Select(edge => new ReportLogin(
            _text.Of(edge.From), _text.Of(edge.To), [.. edge.Clients.Select(client => _text.Of(client.Id?.Value ?? client.Name))]))],
    };

    /// <summary>What an environment renders, compared with nothing.</summary>
    public IEnumerable<ReportCluster> Rendered(RenderedEnvironment rendered)
    {
        foreach (var cluster in rendered.Manifests.GroupBy(manifest => manifest.Cluster, StringComparer.Ordinal))
            yield return new ReportCluster(_text.Of(rendered.Name), _text.Of(cluster.Key), ReportVerdicts.Rendered, [.. cluster.Select(RenderedObject)]);

        if (!rendered.Files.IsEmpty)
        {
            var files = rendered.Files.Select(file => new ReportObject(_text.Of($"{file.Instance}/{file.Name}"), ReportVerdicts.Rendered) { Instance = _text.Of(file.Instance) });
            yield return new ReportCluster(_text.Of(rendered.Name), ReportCluster.FilesName, ReportVerdicts.Rendered, [.. files]);
        }
    }

    /// <summary>What heads a report, masked.</summary>
    public ImmutableArray<ReportHighlight> Highlights(IEnumerable<ReportHighlight> highlights) =>
        [.. highlights.Select(highlight => new ReportHighlight(highlight.Kind, _text.Of(highlight.File), _text.Of(highlight.Text), _text.OrNull(highlight.Environment)))];

    /// <summary>What a write did to the files of a cluster.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="files">Their paths, and one of <see cref="ReportVerdicts"/> each.</param>
    public ReportCluster Written(string environment, string cluster, IEnumerable<(string Path, string Verdict)> files) =>
        new(_text.Of(environment), _text.Of(cluster), "files", [.. files.Select(file => new ReportObject(_text.Of(file.Path), file.Verdict))]);

    /// <summary>How the files of a cluster differ from what a render would write.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cluster">The cluster.</param>
    /// <param name="files">Their paths, and what is different; null for those that are as rendered.</param>
    public ReportCluster Compared(string environment, string cluster, IEnumerable<(string Path, FileDifference? Difference)> files) =>
        new(_text.Of(environment), _text.Of(cluster), "files", [.. files.Select(file => Compared(file.Path, file.Difference))]);

    /// <summary>What a diff found.</summary>
    public ImmutableArray<ReportCluster> Clusters(DiffReport diff) =>
        [.. diff.Clusters.Select(Cluster).Concat(diff.Files.Select(Files)).OrderBy(cluster => cluster.Environment, StringComparer.Ordinal)];

    /// <summary>Findings, in the one order.</summary>
    public ImmutableArray<ReportFinding> Findings(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Order(DiagnosticOrder.Instance).Select(Finding)];

    private ReportObject Compared(string path, FileDifference? difference) => difference is null
        ? new ReportObject(_text.Of(path), ReportVerdicts.Unchanged)
        : new ReportObject(_text.Of(path), FileDifferenceWords.Verdict(difference))
        {
            Reason = _text.Of(FileDifferenceWords.Of(difference).Words),
            Lines = Lines(FileDifferenceWords.Lines(difference)),
        };

    private ReportFinding Finding(Diagnostic diagnostic) => new(diagnostic.Code, Word(diagnostic.Severity), _text.Of(diagnostic.Message))
    {
        Place = Place(diagnostic.Span),
        Environment = _text.OrNull(diagnostic.Environment),
        Hint = _text.OrNull(diagnostic.Hint),
        Related = [.. diagnostic.Related.Select(related => new ReportRelated(_text.Of(related.Message), Place(related.Span)))],
    };

    private ReportObject RenderedObject(Manifest manifest) => new(_text.Of(manifest.Object.ToString()), ReportVerdicts.Rendered)
    {
        Instance = _text.OrNull(manifest.Instance),
        Step = manifest.Step.ToString().ToLowerInvariant(),
    };

    private ReportCluster Cluster(ClusterDiff cluster) => new(
        _text.Of(cluster.Environment), _text.Of(cluster.Cluster), VerdictWords.Of(cluster.Mode), [.. cluster.Objects.Select(Object)])
    {
        Revision = _text.OrNull(cluster.Revision),
        NotAsked = _text.OrNull(cluster.NotAsked),
    };

    private ReportCluster Files(FilesDiff files) => new(
        _text.Of(files.Environment), ReportCluster.FilesName, VerdictWords.Of(DiffMode.Rendered), [.. files.Files.Select(File)])
    {
        Revision = _text.OrNull(files.Revision),
    };

    private ReportObject File(FileDiff file) => new(_text.Of(file.Path), VerdictWords.Of(file.Verdict))
    {
        Instance = _text.OrNull(file.Instance),
        Lines = Lines(file.Changes.SelectMany(ChangeLines.Of)),
    };

    private ReportObject Object(ObjectDiff item)
    {
        var conflicts = item.Conflicts.Select(conflict => new DiffLine('!', $"{conflict.Field}: {conflict.Manager} owns it, {conflict.Winner} wins; it may be taken back"));
        return new ReportObject(_text.Of(item.Object.ToString()), VerdictWords.Of(item.Verdict))
        {
            Instance = _text.OrNull(item.Instance),
            Step = item.Step?.ToString().ToLowerInvariant(),
            Reason = _text.OrNull(item.Reason),
            Place = Place(item.Span),
            Ignored = item.Ignored,
            Lines = Lines(conflicts.Concat(item.Changes.SelectMany(ChangeLines.Of))),
        };
    }

    private ImmutableArray<ReportLine> Lines(IEnumerable<DiffLine> lines) => [.. lines.Select(line => new ReportLine(line.Sign.ToString(), _text.Of(line.Text)))];

    private ReportPlace? Place(SourceSpan span) =>
        span.Path.Length == 0 ? null : new ReportPlace(_text.Of(span.Path), span.Line, span.Column, span.EndLine, span.EndColumn);

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => ReportFinding.Error,
        Severity.Warning => ReportFinding.Warning,
        _ => ReportFinding.Note,
    };
}
