// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Reports.Results;

/// <summary>A place in a file of the repository.</summary>
/// <param name="File">Forward slashes.</param>
/// <param name="Line">From 1; 0 for the whole file.</param>
/// <param name="Column">From 1, in UTF-16 units; 0 for the whole file.</param>
/// <param name="EndLine">Line of the end; 0 for the whole file.</param>
/// <param name="EndColumn">Column after the last character; 0 for the whole file.</param>
public sealed record ReportPlace(string File, int Line, int Column, int EndLine, int EndColumn)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}({Line},{Column})") : File;
}
