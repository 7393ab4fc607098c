// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Kubernetes.Hosting;
using Render.Yaml;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Reads the kubeconfigs of a user and merges them. A missing file is passed over, as with kubectl; a broken one is an error.</summary>
internal sealed class KubeconfigLoader(HostEnvironment host, IHostFiles files)
{
    /// <summary>Reads all of them.</summary>
    /// <returns>The merged kubeconfig, or null without findings when no file is there.</returns>
    public async Task<StageResult<KubeconfigDocument>> LoadAsync(CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var merged = default(KubeconfigDocument);
        foreach (var path in KubeconfigPaths.Find(host))
        {
            var read = await files.ReadAsync(path, DocumentBudget.Source.MaxBytes, cancellationToken);
            if (read.Outcome == FileReadOutcome.Missing)
                continue;

            if (read.Outcome == FileReadOutcome.Read && Parse(path, read.Bytes, findings) is { } document)
                merged = merged?.Then(document) ?? document;
            else if (read.Outcome != FileReadOutcome.Read)
                findings.Add(KubeconfigErrors.Unreadable(path, HostFileWords.Describe(read.Outcome)));
        }

        return StageResult.Of(merged, findings);
    }

    private static KubeconfigDocument? Parse(string path, ReadOnlyMemory<byte> bytes, DiagnosticBag findings)
    {
        var decoded = SourceDecoder.Decode(path, bytes.Span, DocumentBudget.Source);
        findings.AddRange(decoded.Diagnostics);
        if (!decoded.IsSuccess(out var text))
            return null;

        var tree = YamlReader.Read(text, DocumentBudget.Source);
        findings.AddRange(tree.Diagnostics);
        if (!tree.IsSuccess(out var stream))
            return null;

        var root = stream.Documents.IsEmpty ? Core.Nodes.NullNode.Instance : stream.Documents[0];
        var parsed = KubeconfigParser.Parse(root, Path.GetDirectoryName(path) ?? path);
        findings.AddRange(parsed.Diagnostics);
        return parsed.Value;
    }
}
