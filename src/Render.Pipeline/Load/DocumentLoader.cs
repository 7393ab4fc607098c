// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Yaml;

namespace Render.Pipeline.Load;

/// <summary>Reads one YAML document of the repository as a tree.</summary>
/// <param name="context">Where to read.</param>
public sealed class DocumentLoader(StageContext context)
{
    /// <summary>The document; null when it could not be read, with the reasons in <paramref name="diagnostics"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="askedFrom">Where the file is named.</param>
    /// <param name="optional">A missing file is no finding.</param>
    /// <param name="diagnostics">Receives the findings.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async ValueTask<Node?> ReadAsync(
        RepoPath path, SourceSpan askedFrom, bool optional, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var source = await SourceReading.ReadAsync(path, askedFrom, context, diagnostics, cancellationToken, optional);
        if (source is null)
            return null;

        context.Sources.Add(source, ExcerptVisibility.KeysOnly);
        var document = YamlReader.ReadSingle(source, DocumentBudget.Source);
        diagnostics.AddRange(document.Diagnostics);
        return document.Value;
    }
}
