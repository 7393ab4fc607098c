// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>How Dex learns the address of a caller behind a proxy.</summary>
[SpecType("How Dex learns the address of a caller behind a proxy.")]
public sealed record DexClientRemoteIPSpec : SpecObject
{
    /// <summary>The header.</summary>
    [Spec("Header with the address, such as X-Forwarded-For.", min: 1, max: 100, isPublic: true)]
    public required string Header { get; init; }

    /// <summary>The proxies.</summary>
    [Spec("Ranges of addresses of proxies whose header counts.", max: 50, isPublic: true)]
    public SpecList<string> TrustedProxies { get; init; } = new();
}
