// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's OAuth settings.</summary>
[SpecType("Dex's OAuth settings.")]
public sealed record DexOAuthSpec : SpecObject
{
    /// <summary>Grants.</summary>
    [Spec("Grant types; all that Dex knows when absent.", max: 10, isPublic: true)]
    public SpecList<string> GrantTypes { get; init; } = new();

    /// <summary>Responses.</summary>
    [Spec("Response types.", values: ["code", "token", "id_token"], max: 3, isPublic: true)]
    public SpecList<string> ResponseTypes { get; init; } = new();

    /// <summary>Approval.</summary>
    [Spec("Whether users are not asked to approve each client.")]
    public bool SkipApprovalScreen { get; init; } = true;

    /// <summary>The choice of connectors.</summary>
    [Spec("Whether the choice of connectors is shown even when there is one.")]
    public bool? AlwaysShowLoginScreen { get; init; }

    /// <summary>The connector of the password grant.</summary>
    [Spec("Connector that answers the password grant.", isPublic: true)]
    public string? PasswordConnector { get; init; }
}
