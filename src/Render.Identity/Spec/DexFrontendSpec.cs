// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's login pages.</summary>
[SpecType("Dex's login pages.")]
public sealed record DexFrontendSpec : SpecObject
{
    /// <summary>Folder.</summary>
    [Spec("Folder of the pages in the container.", Min = 1, Max = 1000)]
    public string? Dir { get; init; }

    /// <summary>Theme.</summary>
    [Spec("Name of the theme.", Min = 1, Max = 100)]
    public string? Theme { get; init; }

    /// <summary>Logo.</summary>
    [Spec("URL of the logo.", Min = 1, Max = 1000)]
    public string? LogoURL { get; init; }

    /// <summary>Title.</summary>
    [Spec("Name of the issuer that users see.", Min = 1, Max = 200)]
    public string? Issuer { get; init; }
}
