// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Core.Contracts;

/// <summary>A compiled template. Rendering reads the model and builds trees; no text is parsed and nothing else is reachable.</summary>
public interface ITemplate
{
    /// <summary>
    /// Renders the template's documents. Each node carries a <see cref="OriginKind.Template"/> origin and the history of the
    /// model value that filled it. Undefined names and exceeded budgets are diagnostics at template:line:col.
    /// </summary>
    StageResult<RenderedDocuments> Render(MapNode model, TemplateBudget budget, CancellationToken cancellationToken);
}
