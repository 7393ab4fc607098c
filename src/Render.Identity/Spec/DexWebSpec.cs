// SPDX-License-Identifier: MIT

using Render.Identity.Spec.Shapes;

namespace Render.Identity.Spec;

/// <summary>Dex's web server.</summary>
[SpecType("Dex's web server.")]
public sealed record DexWebSpec : SpecObject
{
    /// <summary>The plain address.</summary>
    [Spec("Address for HTTP.", Min = 1, Max = 100)]
    public string? Http { get; init; }

    /// <summary>The TLS address.</summary>
    [Spec("Address for HTTPS; needs tlsCert and tlsKey.", Min = 1, Max = 100)]
    public string? Https { get; init; }

    /// <summary>The certificate's file.</summary>
    [Spec("File of the certificate in the container.", Min = 1, Max = 1000)]
    public string? TlsCert { get; init; }

    /// <summary>The key's file.</summary>
    [Spec("File of the private key in the container.", Min = 1, Max = 1000)]
    public string? TlsKey { get; init; }

    /// <summary>Least TLS version.</summary>
    [Spec("Least version of TLS.", Values = ["1.2", "1.3"], Public = true)]
    public string? TlsMinVersion { get; init; }

    /// <summary>Greatest TLS version.</summary>
    [Spec("Greatest version of TLS.", Values = ["1.2", "1.3"], Public = true)]
    public string? TlsMaxVersion { get; init; }

    /// <summary>Origins for CORS.</summary>
    [Spec("Origins that browsers may call from.", Max = 50, Public = true)]
    public SpecList<string> AllowedOrigins { get; init; } = new();
}
