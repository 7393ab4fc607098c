// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>Fetches certificates and keys, inline or from files.</summary>
internal sealed class PemMaterial(IHostFiles files, DiagnosticBag findings)
{
    private const long MaxBytes = 1024 * 1024;

    /// <summary>The text; null when nothing is given, or when it cannot be read, which is then a finding.</summary>
    public async Task<string?> ReadAsync(FileOrData content, SourceSpan span, string field, CancellationToken cancellationToken)
    {
        if (content.Data is { } data)
            return Decode(data.Reveal(), span, field);
        if (content.Path is not { } path)
            return null;

        var read = await files.ReadAsync(path, MaxBytes, cancellationToken);
        if (read.Outcome == FileReadOutcome.Read)
            return Encoding.UTF8.GetString(read.Bytes.Span);

        findings.Add(KubeconfigErrors.BadCertificate(span, field, $"{HostFileWords.Describe(read.Outcome)} ({path})"));
        return null;
    }

    private string? Decode(string base64, SourceSpan span, string field)
    {
        var buffer = new byte[base64.Length];
        if (Convert.TryFromBase64String(base64, buffer, out var length))
            return Encoding.UTF8.GetString(buffer, 0, length);

        findings.Add(KubeconfigErrors.BadCertificate(span, field + "-data", "it is not base64"));
        return null;
    }
}
