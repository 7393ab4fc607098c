// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Paths;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>One environment: clusters, who gives identities, who uses them.</summary>
[SpecType("One environment of the platform: its clusters, its identity providers and the applications that log in through them.")]
public sealed record EnvironmentSpec : SpecObject
{
    /// <summary>The only version of the format.</summary>
    public const string ApiVersionValue = "render/v1alpha1";

    /// <summary>The kind of an environment.</summary>
    public const string KindValue = "Environment";

    /// <summary>True for a name that an environment can have.</summary>
    public static bool IsName(string name) => SpecPatterns.Matches(name, SpecNames.NamePattern);

    /// <summary>Version of the format.</summary>
    [Spec("Version of the format.", values: [ApiVersionValue], isPublic: true)]
    public required string ApiVersion { get; init; }

    /// <summary>Kind of the document.</summary>
    [Spec("Kind of the document.", values: [KindValue], isPublic: true)]
    public required string Kind { get; init; }

    /// <summary>The environment's name.</summary>
    [Spec("Name of the environment: the name of its file without the extension.", pattern: SpecNames.NamePattern, isPublic: true)]
    public required string Name { get; init; }

    /// <summary>For readers.</summary>
    [Spec("What the environment is for.", max: 1000)]
    public string? Description { get; init; }

    /// <summary>The base files, for completeness: they are merged before a spec is bound.</summary>
    [Spec("Files below environments/ that this one is laid over: maps are merged, later files win, null deletes a key.", min: 1, max: 32)]
    public SpecList<string> Extends { get; init; } = new();

    /// <summary>True for environments of no worth.</summary>
    [Spec("True for environments that hold nothing of worth: only they may use example secrets and the plain store.")]
    public bool Disposable { get; init; }

    /// <summary>True for environments that are left out of a run over all.</summary>
    [Spec("True for environments that are rendered only when they are asked for by name.")]
    public bool OnRequest { get; init; }

    /// <summary>The clusters.</summary>
    [Spec("The clusters of the environment by name.")]
    public SpecMap<ClusterSpec> Clusters { get; init; } = new();

    /// <summary>How secrets are delivered.</summary>
    [Spec("How secrets reach the clusters.")]
    public SecretsSpec Secrets { get; init; } = new();

    /// <summary>Who gives identities.</summary>
    [Spec("The identity providers by name.")]
    public SpecMap<ProviderSpec> Providers { get; init; } = new();

    /// <summary>Who uses them.</summary>
    [Spec("The applications by name. Each logs in through one provider: that is the edge from which both ends are derived.")]
    public SpecMap<ApplicationSpec> Applications { get; init; } = new();

    /// <summary>Everything else.</summary>
    [Spec("Anything else that is rendered from templates of your own.")]
    public SpecMap<ComponentSpec> Components { get; init; } = new();

    /// <summary>Rules turned down.</summary>
    [Spec("Rules that are turned down here, each with a reason and an end.", max: 100)]
    public SpecList<RuleExceptionSpec> Rules { get; init; } = new();

    /// <summary>Differences that are not shown.</summary>
    [Spec("Differences between the clusters and what is rendered that 'render diff' does not show, each with a reason and an end.", max: 200)]
    public SpecList<IgnoreRuleSpec> Ignore { get; init; } = new();

    /// <summary>Dangers that were accepted.</summary>
    [Spec(
        "Dangers that you have read about and accept, such as 'okd-switch' or 'remove:OIDCClient/dex-rancher'. The message that asks for one names it.",
        pattern: "^[a-z][a-z0-9-]*(:[A-Za-z0-9._:/-]+)?$",
        max: 100,
        isPublic: true)]
    public SpecList<string> Acknowledge { get; init; } = new();

    /// <summary>The files that the spec names, below <c>environments/</c>, which the pipeline reads between Bind and Link.</summary>
    public ImmutableArray<RepoPath> FileReferences => SpecFiles.Of(this);

    /// <summary>True when a danger was accepted.</summary>
    public bool Acknowledges(string danger) => Acknowledge.Contains(danger, StringComparer.Ordinal);
}
