// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Templates.Structure;

/// <summary>A block stands inside one value, or around whole entries.</summary>
internal static class BlockRules
{
    /// <summary>Reports, once per block, that it stands partly inside a value.</summary>
    public static void ReportCrossing(SourceSpan span, Block block, DiagnosticBag diagnostics)
    {
        if (!block.IsReported)
            diagnostics.Add(TemplateStructureErrors.BlockCrossesValue(span, block.Keyword, block.Opening.Span));

        block.IsReported = true;
    }
}
