// SPDX-License-Identifier: MIT

namespace Render.IO.Writing;

/// <summary>A file to lay into a folder.</summary>
/// <param name="Path">Relative to the folder, forward slashes.</param>
/// <param name="Bytes">Its content.</param>
public sealed record NewFile(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>True when the file belongs to the tool, so that an older one is replaced. Others are never touched.</summary>
    public bool IsRefreshed { get; init; }
}
