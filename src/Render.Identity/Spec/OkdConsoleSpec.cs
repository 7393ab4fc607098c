// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>OKD's web console.</summary>
[SpecType("OKD's web console: component openshift-console/console.")]
public sealed record OkdConsoleSpec : SpecObject
{
    /// <summary>The client ID.</summary>
    [Spec("Client ID at the provider.", Min = 1, Max = 256, Public = true, Derived = "<application>-console, where the provider lets it be chosen")]
    public string? ClientID { get; init; }

    /// <summary>The secret.</summary>
    [Spec("Client secret. The console's operator degrades without one, although the API lets it be absent.")]
    public SecretReference? Secret { get; init; }

    /// <summary>The URL.</summary>
    [Spec("URL of the console.", Format = "uri", Public = true)]
    public required string Url { get; init; }

    /// <summary>The Secret's name.</summary>
    [Spec("Name of the Secret in openshift-config that carries the client secret.", Pattern = SpecNames.NamePattern)]
    public string SecretName { get; init; } = "console-secret";

    /// <summary>More scopes.</summary>
    [Spec("Scopes beyond openid.", Max = 50, Public = true, Derived = "what the mapped claims need")]
    public SpecList<string> ExtraScopes { get; init; } = new();
}
