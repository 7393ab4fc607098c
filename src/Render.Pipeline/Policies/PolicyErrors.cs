// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Git;

namespace Render.Pipeline.Policies;

/// <summary>Findings about the policy and about what it forbids. RND2140 to RND2149.</summary>
public static class PolicyErrors
{
    /// <summary>The revision that the policy is to be taken from cannot be read.</summary>
    public static Diagnostic NoRevision(string revision, string why) =>
        new("RND2140", Severity.Error, SourceSpan.None, $"The policy of the revision '{revision}' cannot be read: {why}.")
        {
            Hint = why == GitTreeReader.NoGit
                ? "Install git, or put it on PATH."
                : "Name a branch, a tag or a commit that this clone has; shallow clones have few: 'git fetch --unshallow'.",
        };

    /// <summary>A live Secret that the policy does not let this environment read.</summary>
    /// <param name="span">Where the spec asks for it, or the template that renders it.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="secret">Cluster, namespace and name.</param>
    /// <param name="why">What it would be read for.</param>
    /// <param name="context">The context that the cluster has in the spec.</param>
    public static Diagnostic SecretNotReadable(SourceSpan span, string environment, string secret, string why, string? context) =>
        new("RND2141", Severity.Error, span, $"The live Secret '{secret}' would be read {why}; the policy does not let '{environment}' read it.")
        {
            Environment = environment,
            Hint = $"Have it listed in 'policy.yaml' at 'secrets.readable', on the branch that the policy is taken from. The cluster's context here is {(context is null ? "not given" : $"'{context}'")}.",
        };

    /// <summary>A recipient that the policy does not let this environment encrypt to.</summary>
    public static Diagnostic RecipientNotAllowed(SourceSpan span, string environment, string recipient) =>
        new("RND2142", Severity.Error, span, $"The policy does not let '{environment}' encrypt its secrets to '{recipient}'.")
        {
            Environment = environment,
            Hint = "Have it listed in 'policy.yaml' at 'secrets.recipients', on the branch that the policy is taken from.",
        };
}
