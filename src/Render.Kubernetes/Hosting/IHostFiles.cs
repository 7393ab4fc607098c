// SPDX-License-Identifier: MIT

using Render.Core.Contracts;

namespace Render.Kubernetes.Hosting;

/// <summary>
/// Files of the user and of the system that a kubeconfig names: they lie outside of the repository and are no input of a render,
/// so no recorder sees them. A port, so that tests need no disk.
/// </summary>
public interface IHostFiles
{
    /// <summary>Reads a whole file.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="maxBytes">Larger files are not read.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    ValueTask<FileRead> ReadAsync(string path, long maxBytes, CancellationToken cancellationToken);
}
