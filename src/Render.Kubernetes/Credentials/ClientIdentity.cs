// SPDX-License-Identifier: MIT

using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Render.Kubernetes.Credentials;

/// <summary>A client certificate with its key and the certificates between it and its authority, ready for TLS.</summary>
internal sealed class ClientIdentity
{
    private const string EncryptedKeyLabel = "ENCRYPTED PRIVATE KEY";

    private ClientIdentity(SslStreamCertificateContext context) => Context = context;

    /// <summary>What a TLS handshake takes.</summary>
    public SslStreamCertificateContext Context { get; }

    /// <summary>Tells two identities apart.</summary>
    public string Thumbprint => Context.TargetCertificate.Thumbprint;

    /// <summary>When the certificate ends, in UTC.</summary>
    public DateTimeOffset NotAfter => new(Context.TargetCertificate.NotAfter.ToUniversalTime());

    /// <summary>Joins a certificate and its key, both PEM; RSA and EC keys in any of their usual wrappings.</summary>
    /// <returns>The identity, or why there is none; never a part of the key.</returns>
    public static (ClientIdentity? Identity, string? Problem) Create(string certificatePem, string keyPem)
    {
        if (keyPem.Contains(EncryptedKeyLabel, StringComparison.Ordinal))
            return (null, "the key is encrypted, and nobody can be asked for its password");

        try
        {
            using var joined = X509Certificate2.CreateFromPem(certificatePem, keyPem);
            var chain = new X509Certificate2Collection();
            chain.ImportFromPem(certificatePem);
            return (new ClientIdentity(SslStreamCertificateContext.Create(Portable(joined), chain, offline: true)), null);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            // The library's words can hold parts of what it read.
            return (null, "certificate and key are no PEM, or do not belong together, or the key is neither RSA nor EC");
        }
    }

    private static X509Certificate2 Portable(X509Certificate2 certificate)
    {
        // Windows cannot use a key that lives in memory alone for TLS; a round trip through PKCS#12 gives it a place.
        return X509CertificateLoader.LoadPkcs12(
            certificate.Export(X509ContentType.Pkcs12), null, OperatingSystem.IsWindows() ? X509KeyStorageFlags.DefaultKeySet : EphemeralFlags());
    }

    private static X509KeyStorageFlags EphemeralFlags() =>
        OperatingSystem.IsMacOS() ? X509KeyStorageFlags.DefaultKeySet : X509KeyStorageFlags.EphemeralKeySet;
}
