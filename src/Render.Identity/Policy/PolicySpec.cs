// SPDX-License-Identifier: MIT

using Render.Identity.Spec;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Policy;

/// <summary>The file <c>policy.yaml</c>: what no change may decide for itself.</summary>
[SpecType("What no change may decide for itself: which live Secrets are read, who may decrypt, and what reaches the output repository.")]
public sealed record PolicySpec : SpecObject
{
    /// <summary>What stops a commit.</summary>
    [Spec("What stops a commit into the output repository.")]
    public CommitPolicySpec Commit { get; init; } = new();

    /// <summary>Where secrets may come from and go to.</summary>
    [Spec("Which live Secrets may be read, and for whom secrets may be encrypted.")]
    public SecretsPolicySpec Secrets { get; init; } = new();
}
