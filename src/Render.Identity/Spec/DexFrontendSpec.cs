// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's login pages.</summary>
[SpecType("Dex's login pages.")]
public sealed record DexFrontendSpec : SpecObject
{
    /// <summary>Folder.</summary>
    [Spec("Folder of the pages in the container.", min: 1, max: 1000)]
    public string? Dir { get; init; }

    /// <summary>Theme.</summary>
    [Spec("Name of the theme.", min: 1, max: 100)]
    public string? Theme { get; init; }

    /// <summary>Logo.</summary>
    [Spec("URL of the logo.", min: 1, max: 1000)]
    public string? LogoURL { get; init; }

    /// <summary>Title.</summary>
    [Spec("Name of the issuer that users see.", min: 1, max: 200)]
    public string? Issuer { get; init; }
}
