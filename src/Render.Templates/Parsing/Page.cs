// SPDX-License-Identifier: MIT

using Render.Core.Text;
using Render.Templates.Rendering;

namespace Render.Templates.Parsing;

/// <summary>One template file as it is compiled; an include refers to it before its body is ready, so that includes may recurse.</summary>
internal sealed class Page(SourceText source, bool isText)
{
    /// <summary>
    /// Its text, lines ending in a line feed: what a text template renders must not depend on how it was checked out. Lines and
    /// columns stay what they were.
    /// </summary>
    public SourceText Source { get; } = source.Content.Contains('\r', StringComparison.Ordinal)
        ? new SourceText(source.Path, source.Content.Replace("\r\n", "\n", StringComparison.Ordinal))
        : source;

    /// <summary>True when the whole file is one text rather than a tree.</summary>
    public bool IsText { get; } = isText;

    /// <summary>What it renders; null until it is compiled, and for good when it has errors.</summary>
    public Step? Body { get; set; }

    /// <summary>Number of its <c>$</c> variables.</summary>
    public int LocalCount { get; set; }
}
