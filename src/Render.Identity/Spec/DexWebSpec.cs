// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's web server.</summary>
[SpecType("Dex's web server.")]
public sealed record DexWebSpec : SpecObject
{
    /// <summary>The plain address.</summary>
    [Spec("Address for HTTP.", min: 1, max: 100)]
    public string? Http { get; init; }

    /// <summary>The TLS address.</summary>
    [Spec("Address for HTTPS; needs tlsCert and tlsKey.", min: 1, max: 100)]
    public string? Https { get; init; }

    /// <summary>The certificate's file.</summary>
    [Spec("File of the certificate in the container.", min: 1, max: 1000)]
    public string? TlsCert { get; init; }

    /// <summary>The key's file.</summary>
    [Spec("File of the private key in the container.", min: 1, max: 1000)]
    public string? TlsKey { get; init; }

    /// <summary>Least TLS version.</summary>
    [Spec("Least version of TLS.", values: ["1.2", "1.3"], isPublic: true)]
    public string? TlsMinVersion { get; init; }

    /// <summary>Greatest TLS version.</summary>
    [Spec("Greatest version of TLS.", values: ["1.2", "1.3"], isPublic: true)]
    public string? TlsMaxVersion { get; init; }

    /// <summary>Origins for CORS.</summary>
    [Spec("Origins that browsers may call from.", max: 50, isPublic: true)]
    public SpecList<string> AllowedOrigins { get; init; } = new();

    /// <summary>Headers for CORS.</summary>
    [Spec("Headers that such calls may carry (Dex 2.38 and later).", max: 50, isPublic: true)]
    public SpecList<string> AllowedHeaders { get; init; } = new();

    /// <summary>Headers of answers.</summary>
    [Spec("Headers of every answer, such as Strict-Transport-Security (Dex 2.38 and later).")]
    public MapNode Headers { get; init; } = MapNode.Empty;

    /// <summary>The caller's address.</summary>
    [Spec("Where the address of the caller stands behind a proxy (Dex 2.38 and later).")]
    public DexClientRemoteIPSpec? ClientRemoteIP { get; init; }
}
