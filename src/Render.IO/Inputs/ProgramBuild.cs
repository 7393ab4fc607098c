// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;

namespace Render.IO.Inputs;

/// <summary>Tells builds of a program apart.</summary>
public static class ProgramBuild
{
    /// <summary>Names, sizes and times of a program's own files, libraries or one native program: another build has others.</summary>
    /// <param name="folder">The program's folder, absolute.</param>
    public static string Of(string folder)
    {
        var text = new StringBuilder();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}\n");

        return text.ToString();
    }
}
