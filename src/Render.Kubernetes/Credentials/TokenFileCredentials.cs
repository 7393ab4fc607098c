// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Text;
using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Credentials;

/// <summary>
/// A bearer token in a file that somebody else renews, such as a service account's. It is read again after a minute and after a
/// refusal; while it cannot be read, the last one that could be is used, or the token beside it in the kubeconfig.
/// </summary>
internal sealed class TokenFileCredentials(
    string path, HiddenText? otherwise, ClientIdentity? identity, IHostFiles files, TimeProvider time) : ICredentialSource
{
    private const long MaxBytes = 1024 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private readonly Lock _lock = new();
    private Credential? _kept;
    private long _readAt;

    /// <inheritdoc/>
    public async ValueTask<CredentialAnswer> GetAsync(CancellationToken cancellationToken)
    {
        if (Kept() is { } kept)
            return new CredentialAnswer(kept, null);

        var read = await files.ReadAsync(path, MaxBytes, cancellationToken);
        var text = read.Outcome == FileReadOutcome.Read ? Encoding.UTF8.GetString(read.Bytes.Span).Trim() : string.Empty;
        lock (_lock)
        {
            if (text.Length > 0)
                _kept = new Credential(new HiddenText(text), identity);
            else if (otherwise is not null)
                _kept ??= new Credential(otherwise, identity);

            _readAt = time.GetTimestamp();
            return _kept is null ? new CredentialAnswer(null, Problem(read.Outcome)) : new CredentialAnswer(_kept, null);
        }
    }

    /// <inheritdoc/>
    public bool Refuse(Credential refused)
    {
        lock (_lock)
        {
            _readAt = 0;
            return true;
        }
    }

    private Credential? Kept()
    {
        lock (_lock)
            return _readAt != 0 && time.GetElapsedTime(_readAt) < Lifetime ? _kept : null;
    }

    private Core.Diagnostics.Diagnostic Problem(FileReadOutcome outcome) => CredentialErrors.TokenFile(
        SourceSpan.OfFile(path), outcome == FileReadOutcome.Read ? "it is empty" : HostFileWords.Describe(outcome));
}
