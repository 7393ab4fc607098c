// SPDX-License-Identifier: MIT

using System.IO.Enumeration;
using Render.Identity.Spec;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Policy;

/// <summary>Live Secrets that may be read.</summary>
[SpecType("One live Secret, or several of one namespace, that may be read.")]
public sealed record ReadableSecretSpec : SpecObject
{
    /// <summary>Matches what a cluster's name, a namespace or the name of a Secret may be, and wildcards.</summary>
    internal const string GlobPattern = "^[A-Za-z0-9.*-]+$";

    /// <summary>The cluster.</summary>
    [Spec("Name of the cluster in the spec.", pattern: SpecNames.NamePattern, isPublic: true)]
    public required string Cluster { get; init; }

    /// <summary>The kubeconfig context that the spec has to name.</summary>
    [Spec("The kubeconfig context that the spec has to name for the cluster: without it, a change may point the cluster's name at another one.", derived: "any", min: 1, max: 253, isPublic: true)]
    public string? Context { get; init; }

    /// <summary>The namespace.</summary>
    [Spec("Namespace of the Secret; '*' stands for any text.", pattern: GlobPattern, min: 1, max: 253, isPublic: true)]
    public required string Namespace { get; init; }

    /// <summary>The Secret.</summary>
    [Spec("Name of the Secret; '*' stands for any text.", pattern: GlobPattern, min: 1, max: 253, isPublic: true)]
    public required string Name { get; init; }

    /// <summary>For which environments; null for all.</summary>
    [Spec("The environments that may read it.", derived: "all", max: 10000, isPublic: true)]
    public SpecList<string>? Environments { get; init; }

    /// <summary>True when the entry lets an environment read a Secret.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="cluster">The cluster's name in its spec.</param>
    /// <param name="context">The context that its spec names for the cluster.</param>
    /// <param name="namespace">The Secret's namespace.</param>
    /// <param name="name">The Secret's name.</param>
    public bool Allows(string environment, string cluster, string? context, string? @namespace, string name) =>
        cluster == Cluster
        && (Context is null || Context == context)
        && Environments?.Contains(environment, StringComparer.Ordinal) != false
        && Fits(Namespace, @namespace ?? string.Empty)
        && Fits(Name, name);

    private static bool Fits(string pattern, string text) => FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
