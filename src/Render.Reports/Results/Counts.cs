// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Reports.Results;

/// <summary>Numbers with their noun.</summary>
internal static class Counts
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : "s")}");
}
