// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>GitHub behind Dex.</summary>
[SpecType("GitHub. Groups are 'Org:Team'.", discriminator: "github")]
public sealed record GithubConnectorSpec : ConnectorSpec
{
    /// <summary>The OAuth app.</summary>
    [Spec("The OAuth app at GitHub: ID and secret.")]
    public required ClientSpec Client { get; init; }

    /// <summary>Organisations that may log in.</summary>
    [Spec("Organisations whose members may log in, with their teams.", max: 100)]
    public SpecList<GithubOrgSpec> Orgs { get; init; } = new();

    /// <summary>GitHub Enterprise.</summary>
    [Spec("Host name of GitHub Enterprise.", pattern: "^[A-Za-z0-9.-]+(:[0-9]+)?$", isPublic: true)]
    public string? HostName { get; init; }

    /// <summary>The CA of GitHub Enterprise.</summary>
    [Spec("File in Dex's container with the certificate authority of GitHub Enterprise; needs hostName.", min: 1, max: 1000)]
    public string? RootCA { get; init; }

    /// <summary>How teams are named.</summary>
    [Spec("Whether groups carry the name or the slug of a team, or both.", values: ["name", "slug", "both"], isPublic: true)]
    public string? TeamNameField { get; init; }

    /// <summary>All groups of a user.</summary>
    [Spec("Whether all organisations and teams of a user become groups, where no organisation is listed.")]
    public bool? LoadAllGroups { get; init; }

    /// <summary>Which ID is used.</summary>
    [Spec("Whether the login name is the user's ID instead of GitHub's number.")]
    public bool? UseLoginAsID { get; init; }

    /// <summary>Which address is taken.</summary>
    [Spec("Domain whose email address is preferred.", isPublic: true)]
    public string? PreferredEmailDomain { get; init; }
}
