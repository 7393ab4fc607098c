// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.IO.Inputs;

namespace Render.Kubernetes.Hosting;

/// <summary>The files of this machine. Links are followed: mounted tokens and certificates are links.</summary>
/// <param name="patience">How long somebody is waited for who writes to a pipe; null for what is usual.</param>
public sealed class HostFiles(TimeSpan? patience = null) : IHostFiles
{
    /// <inheritdoc/>
    public async ValueTask<FileRead> ReadAsync(string path, long maxBytes, CancellationToken cancellationToken) =>
        await PipedFile.ReadAsync(path, maxBytes, patience, cancellationToken);
}
