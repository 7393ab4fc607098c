// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Render.Core.Nodes;
using Render.Diff.Live;
using Render.Kubernetes.Live.Desired;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Reads bundles of certificates, so that a diff names them instead of showing their base64.</summary>
internal static class CertificateText
{
    private const string Begin = "-----BEGIN CERTIFICATE-----";

    // The base64 of "-----BEGIN", as in a 'caBundle'.
    private const string EncodedBegin = "LS0tLS1CRUdJTi";
    private const string PrivateKey = "PRIVATE KEY-----";

    /// <summary>True for a text that holds a private key: it is never shown, whatever its place is called.</summary>
    public static bool HoldsKey(Node? node) => node is StringNode text && Plain(text.Value).Contains(PrivateKey, StringComparison.Ordinal);

    /// <summary>The certificates of a value; empty when it is something else.</summary>
    public static ImmutableArray<CertificateFacts> Read(Node? node)
    {
        if (node is not StringNode text || Plain(text.Value) is not { } pem || !pem.Contains(Begin, StringComparison.Ordinal) || HoldsKey(node))
            return [];

        var certificates = new X509Certificate2Collection();
        try
        {
            certificates.ImportFromPem(pem);
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

    private static string Plain(string value) =>
        value.StartsWith(EncodedBegin, StringComparison.Ordinal) && DocumentText.Decode(value) is { } plain ? plain : value;

    private static CertificateFacts Facts(X509Certificate2 certificate) => new(
        certificate.Subject,
        certificate.Issuer,
        new DateTimeOffset(certificate.NotAfter.ToUniversalTime()),
        Convert.ToHexStringLower(certificate.GetCertHash(HashAlgorithmName.SHA256)));
}
