// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>The certificate authority behind a URL.</summary>
[SpecType("The certificate authority behind a URL, where public ones do not vouch for it.")]
public sealed record CaSpec : SpecObject
{
    /// <summary>The PEM file.</summary>
    [Spec("File with PEM certificates, relative to environments/.", min: 1, max: 1000)]
    public required string File { get; init; }
}
