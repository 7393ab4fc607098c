// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.IO.Inputs;
using Render.Yaml;

namespace Render.Pipeline.Sync;

/// <summary>Registrations as <c>kubectl get oidcclient -o yaml</c> (or <c>-o json</c>) writes them: one object, several documents, or a list.</summary>
/// <param name="files">Paths, as the user gave them; from the working directory.</param>
/// <param name="workingDirectory">Absolute.</param>
/// <param name="sources">Receives the texts, for excerpts.</param>
public sealed class FileRegistrationSource(ImmutableArray<string> files, string workingDirectory, SourceCatalog sources) : IRegistrationSource
{
    /// <inheritdoc/>
    public async Task<RegistrationAnswers> ReadAsync(
        string environment, ImmutableArray<RancherRegistration> registrations, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var objects = new List<(RancherRegistration, MapNode)>();
        var names = registrations.Select(registration => registration.Name).ToList();
        foreach (var file in files)
        {
            foreach (var (item, isOfList) in await ItemsAsync(file, findings, cancellationToken))
            {
                if (NameOf(item, findings) is not { } name)
                    continue;

                if (registrations.FirstOrDefault(registration => registration.Name == name.Value) is { } registration)
                    objects.Add((registration, item));
                else if (!isOfList)
                    findings.Add(SyncErrors.UnknownRegistration(name.Span, environment, name.Value, names));
            }
        }

        if (objects.Count == 0 && !findings.HasErrors)
            findings.Add(SyncErrors.CannotRead(string.Join(", ", files), $"holds no client of '{environment}'"));

        return new RegistrationAnswers([.. objects], findings.ToSorted());
    }

    private async Task<List<(MapNode Item, bool IsOfList)>> ItemsAsync(string file, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var items = new List<(MapNode, bool)>();
        foreach (var document in await DocumentsAsync(file, findings, cancellationToken))
        {
            if (document is MapNode { } map && map["items"] is ListNode list)
                items.AddRange(list.Items.OfType<MapNode>().Select(item => (item, true)));
            else if (document is MapNode single)
                items.Add((single, false));
            else if (document is not NullNode)
                findings.Add(SyncErrors.NotARegistration(document.Span, document.Describe()));
        }

        return items;
    }

    private async Task<ImmutableArray<Node>> DocumentsAsync(string file, DiagnosticBag findings, CancellationToken cancellationToken)
    {
        var absolute = Path.GetFullPath(file, workingDirectory);
        if (!RepoPath.TryParse(Path.GetFileName(absolute), out var name, out var problem))
        {
            findings.Add(SyncErrors.CannotRead(file, problem));
            return [];
        }

        var read = await new DiskInputTree(Path.GetDirectoryName(absolute) ?? absolute).ReadAsync(name, DocumentBudget.Source.MaxBytes, new ReadRecorder(), cancellationToken);
        if (read.Outcome != FileReadOutcome.Read)
        {
            findings.Add(SyncErrors.CannotRead(file, read.Outcome == FileReadOutcome.Missing ? "does not exist" : "cannot be read"));
            return [];
        }

        var decoded = SourceDecoder.Decode(file, read.Bytes.Span, DocumentBudget.Source);
        findings.AddRange(decoded.Diagnostics);
        if (!decoded.IsSuccess(out var source))
            return [];

        sources.Add(source, ExcerptVisibility.KeysOnly);
        var stream = YamlReader.Read(source, DocumentBudget.Source);
        findings.AddRange(stream.Diagnostics);
        return stream.Value?.Documents ?? [];
    }

    private static StringNode? NameOf(MapNode item, DiagnosticBag findings)
    {
        var kind = (item["kind"] as StringNode)?.Value;
        var version = (item["apiVersion"] as StringNode)?.Value ?? string.Empty;
        if (kind is not null && (item["metadata"] as MapNode)?["name"] is StringNode name
            && RancherRegistration.IsRegistration(new ObjectRef(GroupVersionKind.Of(version, kind), Namespace: null, name.Value)))
            return name;

        findings.Add(SyncErrors.NotARegistration(item.Span, kind is null ? "no Kubernetes object" : $"'{kind}'"));
        return null;
    }
}
