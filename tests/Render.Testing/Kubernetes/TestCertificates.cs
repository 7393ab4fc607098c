// SPDX-License-Identifier: MIT

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Render.Testing.Kubernetes;

/// <summary>A certificate authority of the test's own, made at run time, and what it signs.</summary>
public sealed class TestCertificates : IDisposable
{
    private static readonly DateTimeOffset From = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Until = new(2099, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _authority;
    private int _serial;

    /// <summary>Makes the authority.</summary>
    public TestCertificates(string name = "CN=Test authority")
    {
        var request = new CertificateRequest(name, _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, false, 0, critical: true));
        _authority = request.CreateSelfSigned(From, Until);
    }

    /// <summary>The authority as PEM, for <c>certificate-authority-data</c>.</summary>
    public string AuthorityPem => _authority.ExportCertificatePem();

    /// <summary>A server's certificate with its key.</summary>
    /// <param name="names">DNS names and addresses that it carries.</param>
    public X509Certificate2 Server(params string[] names)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            if (IPAddress.TryParse(name, out var address))
                alternatives.AddIpAddress(address);
            else
                alternatives.AddDnsName(name);
        }

        var request = new CertificateRequest("CN=" + names[0], key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(alternatives.Build());
        using var certificate = Sign(request);
        using var joined = certificate.CopyWithPrivateKey(key);

        // A key that lives in memory alone is no key to Windows' TLS.
        return X509CertificateLoader.LoadPkcs12(joined.Export(X509ContentType.Pkcs12), null);
    }

    /// <summary>A client's certificate and key as PEM.</summary>
    /// <param name="subject">Its subject, such as <c>CN=admin,O=system:masters</c>.</param>
    /// <param name="useRsa">True for an RSA key in PKCS#1, false for an EC key in SEC 1, the wrappings that tools write.</param>
    public (string Certificate, string Key) Client(string subject, bool useRsa)
    {
        if (useRsa)
        {
            using var rsa = RSA.Create(2048);
            using var signed = Sign(new CertificateRequest(subject, rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
            return (signed.ExportCertificatePem(), rsa.ExportRSAPrivateKeyPem());
        }

        using var ec = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Sign(new CertificateRequest(subject, ec, HashAlgorithmName.SHA256));
        return (certificate.ExportCertificatePem(), ec.ExportECPrivateKeyPem());
    }

    /// <summary>True when this authority signed the certificate.</summary>
    public bool Signed(X509Certificate2 certificate)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.CustomTrustStore.Add(_authority);
        return chain.Build(certificate);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _authority.Dispose();
        _key.Dispose();
    }

    private X509Certificate2 Sign(CertificateRequest request) =>
        request.Create(
            _authority.SubjectName,
            X509SignatureGenerator.CreateForECDsa(_key),
            From,
            Until.AddYears(-1),
            BitConverter.GetBytes(Interlocked.Increment(ref _serial)));
}
