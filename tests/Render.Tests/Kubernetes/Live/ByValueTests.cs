// SPDX-License-Identifier: MIT

using System.Text;
using Render.Diff.Live;
using Render.Testing.Kubernetes;

namespace Render.Tests.Kubernetes.Live;

/// <summary>Values in base64: what they stand for is compared and shown.</summary>
public sealed class ByValueTests
{
    [Fact]
    public async Task Base64_that_is_only_broken_otherwise_is_no_change()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Renders(Bundle("AAECAwQFBgcICQoLDA0ODw==")).Apply().Manifests.Clear();

        bed.Renders(Bundle("AAECAwQFBgcI\\nCQoLDA0ODw==\\n"));

        (await bed.SingleAsync()).Verdict.ShouldBe(Verdict.Unchanged);
    }

    [Fact]
    public async Task A_certificate_in_base64_is_shown_by_its_facts()
    {
        await using var bed = await LiveBed.StartAsync();
        using var other = new TestCertificates();
        bed.Renders(Bundle(Encoded(other.AuthorityPem))).Apply().Manifests.Clear();
        bed.Renders(Bundle(Encoded(bed.Cluster.Server.Certificates.AuthorityPem)));

        var change = (await bed.SingleAsync()).Changes.ShouldHaveSingleItem();

        change.CertificatesBefore.ShouldHaveSingleItem().Fingerprint.ShouldNotBe(change.CertificatesAfter.ShouldHaveSingleItem().Fingerprint);
    }

    [Fact]
    public async Task A_private_key_in_base64_is_hidden()
    {
        await using var bed = await LiveBed.StartAsync();
        var key = Encoded("-----BEGIN PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIA\n-----END PRIVATE KEY-----\n");
        bed.Renders(Bundle("AAECAwQFBgcICQoLDA0ODw==")).Apply().Manifests.Clear();
        bed.Renders(Bundle(key));

        var diff = await bed.SingleAsync();

        diff.Verdict.ShouldBe(Verdict.Change);
        string.Join(" ", DiffText.Of(diff)).ShouldNotContain(key[..40]);
    }

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string Bundle(string base64) => $$"""
        apiVersion: v1
        kind: ConfigMap
        metadata: { name: bundle, namespace: epinio }
        data: { caBundle: "{{base64}}" }
        """;
}
