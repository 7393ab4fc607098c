// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.Secrets.Programs;

namespace Render.Secrets.Redaction;

/// <summary>
/// The last look before a write or a commit: nothing may hold a known secret in any form, or a private key.
/// </summary>
/// <param name="redactor">Knows the secrets of the run.</param>
public sealed class CommitGuard(Redactor redactor)
{
    /// <summary>What a file gives away; empty when nothing.</summary>
    /// <param name="path">The file as messages name it.</param>
    /// <param name="bytes">
    /// What would be written, without the leaves that a plain Secret was asked to hold.
    /// </param>
    public ImmutableArray<Diagnostic> Check(string path, ReadOnlySpan<byte> bytes)
    {
        var file = SourceSpan.OfFile(path);
        var leaks = redactor.FindIn(bytes).Select(reference => SecretErrors.WouldLeak(file, reference));
        return PrivateKeys.StandIn(bytes) ? [.. leaks, SecretErrors.PrivateKey(file)] : [.. leaks];
    }
}
