// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>OKD's command line client.</summary>
[SpecType("OKD's command line client: component openshift-console/cli.")]
public sealed record OkdCliSpec : SpecObject
{
    /// <summary>The client ID.</summary>
    [Spec("Client ID at the provider.", Min = 1, Max = 256, Public = true, Derived = "<application>-cli, where the provider lets it be chosen")]
    public string? ClientID { get; init; }

    /// <summary>The port of the callback.</summary>
    [Spec("Port on which oc waits for the callback.", Min = 1024, Max = 65535)]
    public int CallbackPort { get; init; } = 8080;

    /// <summary>More scopes.</summary>
    [Spec("Scopes beyond openid.", Max = 50, Public = true, Derived = "what the mapped claims need")]
    public SpecList<string> ExtraScopes { get; init; } = new();
}
