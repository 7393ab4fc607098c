// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>A live Secret.</summary>
[SpecType("A key of a Secret that lives in a cluster.", discriminator: Word)]
public sealed record ClusterSecretSpec : SecretSpec
{
    /// <summary>What such a source is called in a spec.</summary>
    public const string Word = "cluster";

    /// <summary>The cluster.</summary>
    [Spec("Name of the cluster.", isPublic: true)]
    public required string Cluster { get; init; }

    /// <summary>The namespace.</summary>
    [Spec("Namespace of the Secret.", pattern: SpecNames.NamePattern)]
    public required string Namespace { get; init; }

    /// <summary>The Secret.</summary>
    [Spec("Name of the Secret.", min: 1, max: 253)]
    public required string Name { get; init; }

    /// <summary>The key.</summary>
    [Spec("Key in the Secret's data.", min: 1, max: 253)]
    public required string Key { get; init; }

    /// <inheritdoc/>
    public override SecretReference ToReference(string path) =>
        new(SecretSource.Cluster, Name, Key, Cluster, Namespace) { Span = Source.Span };
}
