// SPDX-License-Identifier: MIT

using Render.Core.Secrets;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Epinio's web UI.</summary>
[SpecType("Epinio's web UI.")]
public sealed record EpinioUiSpec : SpecObject
{
    /// <summary>The URL.</summary>
    [Spec("URL of the UI, without a slash at the end.", format: "uri", isPublic: true, derived: "https://epinio.<domain>")]
    public string? Url { get; init; }

    /// <summary>The secret.</summary>
    [Spec("Secret of the client 'epinio-ui'; Epinio's UI reads it from the key uiClientSecret of dex-config.")]
    public SecretReference? Secret { get; init; }
}
