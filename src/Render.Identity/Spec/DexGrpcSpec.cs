// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's gRPC API.</summary>
[SpecType("Dex's gRPC API.")]
public sealed record DexGrpcSpec : SpecObject
{
    /// <summary>Address.</summary>
    [Spec("Address of the API.", min: 1, max: 100)]
    public required string Addr { get; init; }

    /// <summary>The certificate's file.</summary>
    [Spec("File of the certificate in the container.", min: 1, max: 1000)]
    public string? TlsCert { get; init; }

    /// <summary>The key's file.</summary>
    [Spec("File of the private key in the container.", min: 1, max: 1000)]
    public string? TlsKey { get; init; }

    /// <summary>Who may call.</summary>
    [Spec("File of the certificate authority of callers.", min: 1, max: 1000, name: "tlsClientCA")]
    public string? TlsClientCA { get; init; }

    /// <summary>Reflection.</summary>
    [Spec("Whether the API describes itself.")]
    public bool? Reflection { get; init; }
}
