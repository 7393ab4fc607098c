// SPDX-License-Identifier: MIT

namespace Render.Output.Ownership;

/// <summary>The words for inputs that are not files; a file needs none.</summary>
internal static class InputKinds
{
    public const string Folder = "folder";
    public const string Missing = "missing";
}
