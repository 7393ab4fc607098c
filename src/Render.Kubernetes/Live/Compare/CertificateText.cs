// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Render.Core.Nodes;
using Render.Diff.Live;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Reads bundles of certificates, so that a diff names them instead of showing their base64.</summary>
internal static class CertificateText
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";
    private const string PrivateKey = "PRIVATE KEY-----";

    /// <summary>True for a text that holds a private key: it is never shown, whatever its place is called.</summary>
    public static bool HoldsKey(Node? node) => node is StringNode text && text.Value.Contains(PrivateKey, StringComparison.Ordinal);

    /// <summary>The certificates of a value; empty when it is something else.</summary>
    public static ImmutableArray<CertificateFacts> Read(Node? node)
    {
        if (node is not StringNode text || !text.Value.Contains(Begin, StringComparison.Ordinal) || HoldsKey(node))
            return [];

        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(text.Value);
            return [.. certificates.Select(Facts)];
        }
        catch (CryptographicException)
        {
            return [];
        }
        finally
        {
            foreach (var certificate in certificates)
                certificate.Dispose();
        }
    }

    private static CertificateFacts Facts(X509Certificate2 certificate) => new(
        certificate.Subject,
        certificate.Issuer,
        new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
        Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256)));
}
