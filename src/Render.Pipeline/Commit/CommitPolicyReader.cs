// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.IO.Inputs;
using Render.Yaml;

namespace Render.Pipeline.Commit;

/// <summary>Reads <c>policy.yaml</c> beside the folder of specs. Only its section <c>commit</c> is looked at here.</summary>
public static class CommitPolicyReader
{
    private const string Section = "commit";
    private static readonly RepoPath File = RepoPath.Of("policy.yaml");

    /// <summary>The policy; the default when there is no file or no section.</summary>
    public static async Task<StageResult<CommitPolicy>> ReadAsync(IInputTree inputs, CancellationToken cancellationToken)
    {
        var read = await inputs.ReadAsync(File, DocumentBudget.Source.MaxBytes, new ReadRecorder(), cancellationToken);
        if (read.Outcome == FileReadOutcome.Missing)
            return StageResult.Of(CommitPolicy.Default);

        if (read.Outcome != FileReadOutcome.Read)
            return StageResult.Fail<CommitPolicy>(SpecFileErrors.CannotRead(SourceSpan.OfFile(File.Value), File, read));

        var decoded = SourceDecoder.Decode(File.Value, read.Bytes.Span, DocumentBudget.Source);
        if (!decoded.IsSuccess(out var text))
            return new StageResult<CommitPolicy>(null, decoded.Diagnostics);

        var parsed = YamlReader.ReadSingle(text, DocumentBudget.Source);
        return parsed.IsSuccess(out var root) ? Bind(root) : new StageResult<CommitPolicy>(null, parsed.Diagnostics);
    }

    private static StageResult<CommitPolicy> Bind(Node root)
    {
        if (root is not MapNode map)
            return Wrong(root, "the document is not a map");

        if (map[Section] is not { } section)
            return StageResult.Of(CommitPolicy.Default);

        var policy = CommitPolicy.Default;
        foreach (var entry in (section as MapNode ?? MapNode.Empty).Entries)
        {
            switch (entry.Key, entry.Value)
            {
                case ("protected", ListNode list) when list.Items.All(item => item is StringNode):
                    policy = policy with { Protected = [.. list.Items.OfType<StringNode>().Select(name => name.Value)] };
                    break;
                case ("conflicts", StringNode { Value: "stop" or "allow" } word):
                    policy = policy with { AllowsConflicts = word.Value == "allow" };
                    break;
                default:
                    return Wrong(entry.Value, $"'{entry.Key}' is not a key with such a value");
            }
        }

        return section is MapNode ? StageResult.Of(policy) : Wrong(section, "'commit' is not a map");
    }

    private static StageResult<CommitPolicy> Wrong(Node node, string problem) => StageResult.Fail<CommitPolicy>(SpecFileErrors.PolicyUnreadable(node.Span, problem));
}
