// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Cli;

/// <summary>Numbers with their noun, as summaries say them.</summary>
public static class Counted
{
    /// <summary>A number alone.</summary>
    public static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");
}
