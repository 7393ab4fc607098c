// SPDX-License-Identifier: MIT

namespace Render.Diff.Live;

/// <summary>What tells one certificate from another; all of it is public.</summary>
/// <param name="Subject">Whom it is for.</param>
/// <param name="Issuer">Who signed it.</param>
/// <param name="NotAfter">When it ends, in UTC.</param>
/// <param name="Fingerprint">SHA-256 of the certificate, lower-case hexadecimal.</param>
public sealed record CertificateFacts(string Subject, string Issuer, DateTimeOffset NotAfter, string Fingerprint);
