// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Identity.Policy;
using Render.IO.Inputs;
using Render.Yaml;

namespace Render.Pipeline.Policies;

/// <summary>Reads <c>policy.yaml</c> beside the folder of specs.</summary>
/// <param name="sources">Receives its text, for excerpts.</param>
public sealed class PolicyReader(SourceCatalog sources)
{
    /// <summary>The file.</summary>
    public static RepoPath File { get; } = RepoPath.Of("policy.yaml");

    /// <summary>The policy; one that allows everything when there is no file. There is no run without it: a policy with a mistake is no policy.</summary>
    public async Task<StageResult<PolicySpec>> ReadAsync(IInputTree tree, CancellationToken cancellationToken)
    {
        var read = await tree.ReadAsync(File, DocumentBudget.Source.MaxBytes, new ReadRecorder(), cancellationToken);
        if (read.Outcome == FileReadOutcome.Missing)
            return StageResult.Of(new PolicySpec());

        if (read.Outcome != FileReadOutcome.Read)
            return StageResult.Fail<PolicySpec>(SpecFileErrors.CannotRead(SourceSpan.OfFile(File.Value), File, read));

        var decoded = SourceDecoder.Decode(File.Value, read.Bytes.Span, DocumentBudget.Source);
        if (!decoded.IsSuccess(out var text))
            return new StageResult<PolicySpec>(null, decoded.Diagnostics);

        // It holds names alone.
        sources.Add(text, ExcerptVisibility.All);
        var parsed = YamlReader.ReadSingle(text, DocumentBudget.Source);
        return parsed.IsSuccess(out var root) ? PolicyBinder.Bind(root) : new StageResult<PolicySpec>(null, parsed.Diagnostics);
    }
}
