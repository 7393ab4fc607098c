// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Render.Identity.Rules.Certificates;

/// <summary>Reads PEM certificates. Nothing is trusted or fetched; only what they say of themselves is looked at.</summary>
internal static class CertificateReader
{
    /// <summary>What a certificate says.</summary>
    /// <param name="Subject">Its subject.</param>
    /// <param name="NotBefore">First moment.</param>
    /// <param name="NotAfter">Last moment.</param>
    /// <param name="IsAuthority">True when it may sign others: basic constraints say so, or it is of version 1 and self-signed.</param>
    internal sealed record Facts(string Subject, DateTimeOffset NotBefore, DateTimeOffset NotAfter, bool IsAuthority);

    /// <summary>The certificates of a file; null when it is not PEM.</summary>
    public static ImmutableArray<Facts>? Read(string pem)
    {
        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
            return certificates.Count == 0 ? null : [.. certificates.Select(Of)];
        }
        catch (CryptographicException)
        {
            return null;
        }
        finally
        {
            foreach (var certificate in certificates)
                certificate.Dispose();
        }
    }

    private static Facts Of(X509Certificate2 certificate)
    {
        var constraints = certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault();
        var isOldRoot = constraints is null && certificate.Version < 3 && certificate.Subject == certificate.Issuer;
        return new Facts(
            certificate.Subject,
            new DateTimeOffset(certificate.NotBefore.ToUniversalTime(), TimeSpan.Zero),
            new DateTimeOffset(certificate.NotAfter.ToUniversalTime(), TimeSpan.Zero),
            constraints?.CertificateAuthority == true || isOldRoot);
    }
}
