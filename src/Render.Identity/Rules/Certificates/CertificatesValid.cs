// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Certificates;

/// <summary>A CA file that is expired, not yet valid or no CA at all breaks every connection that trusts it.</summary>
internal sealed class CertificatesValid : IIdentityRule
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5090", Severity.Error, "CA files hold valid certificates of authorities.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        SpecFiles.Authorities(context.Spec).SelectMany(ca => Check(context, ca));

    private IEnumerable<Diagnostic> Check(RuleContext context, CaSpec ca)
    {
        if (SpecFiles.PathOf(ca.File) is not { } path || !context.Link.Inputs.Files.TryGetValue(path, out var source))
            yield break;

        var now = context.Link.Inputs.Now;
        if (CertificateReader.Read(source.Content) is not { } certificates)
        {
            yield return Info.At(ca.SpanOf("file"), "ca.file", $"'{path}' holds no PEM certificate", "a certificate begins with -----BEGIN CERTIFICATE-----");
            yield break;
        }

        foreach (var certificate in certificates)
        {
            var name = $"the certificate '{certificate.Subject}' of '{path}'";
            if (certificate.NotAfter < now)
                yield return Info.At(ca.SpanOf("file"), "ca.file", $"{name} expired on {Day(certificate.NotAfter)}", "replace it by the authority's current certificate");
            else if (certificate.NotBefore > now)
                yield return Info.At(ca.SpanOf("file"), "ca.file", $"{name} is valid from {Day(certificate.NotBefore)} on", "keep the old certificate in the file until then");
            else if (certificate.NotAfter < now + Notice)
                yield return Info.At(ca.SpanOf("file"), "ca.file", $"{name} expires on {Day(certificate.NotAfter)}", "put its successor into the file beside it") with { Severity = Severity.Warning };

            if (!certificate.IsAuthority)
                yield return Info.At(ca.SpanOf("file"), "ca.file", $"{name} is not an authority's", "use the certificate of the authority that signed it");
        }
    }

    private static string Day(DateTimeOffset moment) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
