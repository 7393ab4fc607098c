// SPDX-License-Identifier: MIT

namespace Render.Core.Contracts;

/// <summary>Why a file was or was not read. All but <see cref="Read"/> become diagnostics where the file was asked for.</summary>
public enum FileReadOutcome
{
    /// <summary>The bytes are there.</summary>
    Read,

    /// <summary>No such file.</summary>
    Missing,

    /// <summary>A folder stands in its place.</summary>
    IsFolder,

    /// <summary>A pipe, a device or a socket stands in its place, which holds nothing that can be read twice.</summary>
    NoFile,

    /// <summary>A pipe, whose writer did not come or said nothing for too long.</summary>
    NobodyWrites,

    /// <summary>More bytes than allowed.</summary>
    TooLarge,

    /// <summary>The path, or a link on it, leads out of the root.</summary>
    OutsideRoot,

    /// <summary>The system refused (permissions, a device, a broken disk).</summary>
    Unreadable,
}
