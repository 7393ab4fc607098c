// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>OKD's command line client.</summary>
[SpecType("OKD's command line client: component openshift-console/cli.")]
public sealed record OkdCliSpec : SpecObject
{
    /// <summary>The client ID.</summary>
    [Spec("Client ID at the provider.", min: 1, max: 256, isPublic: true, derived: "<application>-cli, where the provider lets it be chosen")]
    public string? ClientID { get; init; }

    /// <summary>The port of the callback.</summary>
    [Spec("Port on which oc waits for the callback.", min: 1024, max: 65535)]
    public int CallbackPort { get; init; } = 8080;

    /// <summary>More scopes.</summary>
    [Spec("Scopes beyond openid.", max: 50, isPublic: true, derived: "what the mapped claims need")]
    public SpecList<string> ExtraScopes { get; init; } = new();
}
