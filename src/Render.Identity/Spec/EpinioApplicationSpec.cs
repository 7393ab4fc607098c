// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Epinio.</summary>
[SpecType("Epinio. Its settings live in Dex's Secret 'dex-config', in the same namespace.", discriminator: "epinio")]
public sealed record EpinioApplicationSpec : ApplicationSpec
{
    /// <summary>Version.</summary>
    [Spec("Version of Epinio, such as \"1.14\": it decides the form of the role mapping.", isPublic: true)]
    public required ProductVersion Version { get; init; }

    /// <summary>Who owns the Secret.</summary>
    [Spec("helm-postrenderer: a patch takes the chart's own dex-config out of the release; after-helm: it is applied over it, and each upgrade reverts it for a while.")]
    public EpinioDelivery Delivery { get; init; }

    /// <summary>The domain.</summary>
    [Spec("Epinio's domain (global.domain of its chart).", pattern: "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$", isPublic: true, derived: "Dex's host without 'auth.'")]
    public string? Domain { get; init; }

    /// <summary>The UI.</summary>
    [Spec("Epinio's web UI.")]
    public EpinioUiSpec Ui { get; init; } = new();

    /// <summary>The Rancher extension.</summary>
    [Spec("Name of the Rancher provider whose dashboard extension logs in to Epinio.", isPublic: true)]
    public string? Dashboard { get; init; }

    /// <summary>Roles by group.</summary>
    [Spec("Roles that groups get, by connector.", max: 1000)]
    public SpecList<EpinioRoleSpec> Roles { get; init; } = new();

    /// <summary>Roles by group, as the Rancher guide writes them.</summary>
    [Spec("The mapping form of Epinio's Rancher guide, from groups to lists of roles. No version of Epinio reads it; it is translated.")]
    public MapNode RolesMapping { get; init; } = MapNode.Empty;

    /// <summary>The chart's release.</summary>
    [Spec("Name of Epinio's HelmRelease, for the patch.", pattern: SpecNames.NamePattern)]
    public string ReleaseName { get; init; } = "epinio";
}
