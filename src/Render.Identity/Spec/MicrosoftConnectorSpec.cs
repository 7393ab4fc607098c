// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Microsoft behind Dex.</summary>
[SpecType("Microsoft Entra ID through Dex's own connector.", discriminator: "microsoft")]
public sealed record MicrosoftConnectorSpec : ConnectorSpec
{
    /// <summary>The app registration.</summary>
    [Spec("The app registration: ID and secret.")]
    public required ClientSpec Client { get; init; }

    /// <summary>The tenant.</summary>
    [Spec("Tenant ID or domain; 'common' lets every account in, and then groups cannot be read.", min: 1, max: 253, isPublic: true)]
    public string? Tenant { get; init; }

    /// <summary>Security groups only.</summary>
    [Spec("Whether only security groups become groups.")]
    public bool? OnlySecurityGroups { get; init; }

    /// <summary>Groups that may log in.</summary>
    [Spec("Groups of which a user must be in one.", max: 1000)]
    public SpecList<string> Groups { get; init; } = new();

    /// <summary>How groups are named.</summary>
    [Spec("Whether groups carry the name or the object ID.", values: ["name", "id"], isPublic: true)]
    public string? GroupNameFormat { get; init; }

    /// <summary>Only the listed groups.</summary>
    [Spec("Whether the token carries none but the listed groups.")]
    public bool? UseGroupsAsWhitelist { get; init; }

    /// <summary>Lower case addresses.</summary>
    [Spec("Whether email addresses are put in lower case.")]
    public bool? EmailToLowercase { get; init; }

    /// <summary>The prompt parameter.</summary>
    [Spec("Value of the prompt parameter.", isPublic: true)]
    public string? PromptType { get; init; }

    /// <summary>The domain hint.</summary>
    [Spec("Domain that the login page assumes.", isPublic: true)]
    public string? DomainHint { get; init; }
}
