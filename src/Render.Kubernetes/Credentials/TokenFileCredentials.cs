// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Core.Text;
using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Credentials;

/// <summary>
/// A bearer token in a file that somebody else renews, such as a service account's. It is read again after a minute and after a
/// refusal; while it cannot be used, the last one that could be is, or the token beside it in the kubeconfig.
/// </summary>
internal sealed class TokenFileCredentials(
    string path, HiddenText? otherwise, ClientIdentity? identity, IHostFiles files, TimeProvider time) : ICredentialSource, IDisposable
{
    private const long MaxBytes = 1024 * 1024;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile Reading? _last;

    /// <inheritdoc/>
    public async ValueTask<CredentialAnswer> GetAsync(CancellationToken cancellationToken)
    {
        if (Kept() is { } early)
            return early;

        // One at a time: a pipe gives its content to one reader only, and a thousand objects need not wait for a bad file one by one.
        await _one.WaitAsync(cancellationToken);
        try
        {
            return Kept() ?? await ReadAsync(cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc/>
    public bool Refuse(Credential refused)
    {
        // Whoever comes late with an old credential must not throw away the new one.
        if (_last is { } last && ReferenceEquals(last.Answer.Value, refused))
            _last = last with { IsRefused = true };

        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private CredentialAnswer? Kept() =>
        _last is { IsRefused: false } last && time.GetElapsedTime(last.At) < Lifetime ? last.Answer : null;

    private async Task<CredentialAnswer> ReadAsync(CancellationToken cancellationToken)
    {
        var (token, problem) = Token(await files.ReadAsync(path, MaxBytes, cancellationToken));
        var credential = token is null ? _last?.Answer.Value : new Credential(token, identity);
        if (credential is null && otherwise is not null)
            credential = new Credential(otherwise, identity);

        var answer = new CredentialAnswer(credential, credential is null ? CredentialErrors.TokenFile(SourceSpan.OfFile(path), problem) : null);
        _last = new Reading(answer, time.GetTimestamp());
        return answer;
    }

    private static (HiddenText? Token, string Problem) Token(FileRead read)
    {
        if (read.Outcome != FileReadOutcome.Read)
            return (null, HostFileWords.Describe(read.Outcome));

        var text = Encoding.UTF8.GetString(read.Bytes.Span).Trim();
        if (text.Length == 0)
            return (null, "it is empty");

        return BearerToken.ReasonToRefuse(text) is { } why ? (null, why) : (new HiddenText(text), string.Empty);
    }

    /// <summary>What the file gave.</summary>
    /// <param name="Answer">The credential, or why there is none.</param>
    /// <param name="At">When it was read.</param>
    private sealed record Reading(CredentialAnswer Answer, long At)
    {
        /// <summary>True when the server did not take it.</summary>
        public bool IsRefused { get; init; }
    }
}
