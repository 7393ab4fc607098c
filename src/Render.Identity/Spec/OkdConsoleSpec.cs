// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>OKD's web console.</summary>
[SpecType("OKD's web console: component openshift-console/console.")]
public sealed record OkdConsoleSpec : SpecObject
{
    /// <summary>The client ID.</summary>
    [Spec("Client ID at the provider.", min: 1, max: 256, isPublic: true, derived: "<application>-console, where the provider lets it be chosen")]
    public string? ClientID { get; init; }

    /// <summary>The secret.</summary>
    [Spec("Client secret. The console's operator degrades without one, although the API lets it be absent.")]
    public SecretReference? Secret { get; init; }

    /// <summary>The URL.</summary>
    [Spec("URL of the console.", format: "uri", isPublic: true)]
    public required string Url { get; init; }

    /// <summary>The Secret's name.</summary>
    [Spec("Name of the Secret in openshift-config that carries the client secret.", pattern: SpecNames.NamePattern)]
    public string SecretName { get; init; } = "console-secret";

    /// <summary>More scopes.</summary>
    [Spec("Scopes beyond openid.", max: 50, isPublic: true, derived: "what the mapped claims need")]
    public SpecList<string> ExtraScopes { get; init; } = new();
}
