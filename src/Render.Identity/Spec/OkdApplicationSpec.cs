// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>OKD or OpenShift with direct external OIDC.</summary>
[SpecType("OKD or OpenShift with direct external OIDC authentication.", discriminator: "okd")]
public sealed record OkdApplicationSpec : ApplicationSpec
{
    /// <summary>Version.</summary>
    [Spec("Version of OKD, such as \"4.20\": fields differ between versions.", isPublic: true)]
    public required ProductVersion Version { get; init; }

    /// <summary>The cluster.</summary>
    [Spec("The OKD cluster.", isPublic: true)]
    public required string Cluster { get; init; }

    /// <summary>Direct or integrated.</summary>
    [Spec("oidc: tokens of the provider; integrated: back to the integrated OAuth server.")]
    public OkdAuthentication Authentication { get; init; }

    /// <summary>The provider's name in the object.</summary>
    [Spec("Name of the provider in the Authentication object.", min: 1, max: 253, isPublic: true, derived: "<provider>-oidc-server")]
    public string? ProviderName { get; init; }

    /// <summary>The console.</summary>
    [Spec("The web console, a confidential client.")]
    public OkdConsoleSpec? Console { get; init; }

    /// <summary>The command line.</summary>
    [Spec("The command line client oc, a public client.")]
    public OkdCliSpec? Cli { get; init; }

    /// <summary>Audiences.</summary>
    [Spec("Audiences that are accepted.", max: 10, isPublic: true, derived: "the client IDs of console and cli")]
    public SpecList<string> Audiences { get; init; } = new();

    /// <summary>From claims to identities.</summary>
    [Spec("How claims become user names and groups.")]
    public ClaimMappingsSpec Claims { get; init; } = new();

    /// <summary>Rules for claims.</summary>
    [Spec("What tokens must say to be accepted.", max: 100)]
    public SpecList<ClaimRuleSpec> ClaimValidationRules { get; init; } = new();

    /// <summary>Rules for users.</summary>
    [Spec("CEL rules over the resulting user (4.23, or 4.22 with TechPreview).", max: 64)]
    public SpecList<CelRuleSpec> UserValidationRules { get; init; } = new();

    /// <summary>Discovery elsewhere.</summary>
    [Spec("URL of the discovery document, where it is not below the issuer (4.23, or 4.22 with TechPreview).", format: "uri", max: 2048, isPublic: true)]
    public string? DiscoveryURL { get; init; }
}
