// SPDX-License-Identifier: MIT

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Render.Kubernetes.Credentials;

/// <summary>Reads the certificates that vouch for a server.</summary>
internal static class AuthorityBundle
{
    /// <summary>All certificates of a PEM text.</summary>
    /// <returns>At least one certificate, or why there is none.</returns>
    public static (X509Certificate2Collection? Certificates, string? Problem) Read(string pem)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            return (null, "it holds a certificate that cannot be read");
        }

        return certificates.Count > 0 ? (certificates, null) : (null, "it holds no PEM certificate");
    }
}
