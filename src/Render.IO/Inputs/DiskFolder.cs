// SPDX-License-Identifier: MIT

namespace Render.IO.Inputs;

/// <summary>Asks the disk about folders, before there is a tree to ask.</summary>
public static class DiskFolder
{
    /// <summary>True when a folder stands at an absolute path.</summary>
    public static bool Exists(string absolutePath) => Directory.Exists(absolutePath);
}
