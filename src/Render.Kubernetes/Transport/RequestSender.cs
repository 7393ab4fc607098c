// SPDX-License-Identifier: MIT

using System.Net.Http.Headers;
using Render.Kubernetes.Credentials;
using Render.Kubernetes.Kubeconfig;

namespace Render.Kubernetes.Transport;

/// <summary>
/// Sends requests to one server with its credential, within the limits, again where that helps. Credentials are put on requests
/// here and nowhere else, and only on requests to this server. Whatever happens is a value; only the caller's cancellation throws.
/// </summary>
internal sealed class RequestSender : IDisposable
{
    private readonly ClusterConnection _connection;
    private readonly IClusterTransport _transport;
    private readonly ICredentialSource _credentials;
    private readonly ClientLimits _limits;
    private readonly TextScrubber _scrubber;
    private readonly TimeProvider _time;
    private readonly Func<double> _dice;
    private readonly ConcurrencyGate _gate;
    private readonly CancellationTokenSource _run;
    private volatile bool _answered;
    private volatile ApiExchange? _unreachable;

    public RequestSender(
        ClusterConnection connection, IClusterTransport transport, ICredentialSource credentials,
        ClientLimits limits, TextScrubber scrubber, TimeProvider time, Func<double> dice)
    {
        (_connection, _transport, _credentials) = (connection, transport, credentials);
        (_limits, _scrubber, _time, _dice) = (limits, scrubber, time, dice);
        _gate = new ConcurrencyGate(limits.Concurrency);
        _run = new CancellationTokenSource(limits.Run, time);
    }

    /// <summary>Sends a request until it is answered, refused for good, or out of tries or time.</summary>
    public async Task<ApiExchange> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _run.Token);
        try
        {
            var tried = await TryAsync(request, within.Token);

            // A fresh credential is tried once: if that one is refused too, so will be the next.
            if (tried is { Exchange.Status: 401, Renewed: true })
                tried = await TryAsync(request, within.Token);

            var attempt = 1;
            while (tried.Again && attempt < _limits.Attempts)
            {
                var wait = RetryRules.Wait(attempt, tried.RetryAfter, _time.GetUtcNow(), _limits, _dice());
                await Task.Delay(wait, _time, within.Token);
                tried = await TryAsync(request, within.Token);
                attempt++;
            }

            return Final(tried, attempt);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ApiExchange.Failed($"the run took longer than {Words.Duration(_limits.Run)}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gate.Dispose();
        _run.Dispose();
        (_credentials as IDisposable)?.Dispose();
        _transport.Dispose();
    }

    private ApiExchange Final(Attempt tried, int attempts)
    {
        // What another request found out says itself how often that one had tried.
        if (tried.Exchange.Failure is null || tried.IsKnown)
            return tried.Exchange with { Attempts = attempts };

        var failed = tried.Exchange with { Failure = tried.Exchange.Failure + (attempts > 1 ? $" (tried {Words.Count(attempts)} times)" : string.Empty) };
        if (!_answered && tried.IsConnection)
            _unreachable = failed;

        return failed;
    }

    private async Task<Attempt> TryAsync(ApiRequest request, CancellationToken run)
    {
        await _gate.EnterAsync(run);

        // Once a server turned out to be unreachable, a thousand objects need not find out one by one.
        if (_unreachable is { } known)
        {
            _gate.Leave(TimeSpan.Zero, throttled: false);
            return Attempt.Over(known) with { IsKnown = true };
        }

        var started = _time.GetTimestamp();
        var throttled = false;
        try
        {
            var credential = await _credentials.GetAsync(run);
            if (credential.Value is not { } value)
                return Attempt.Over(new ApiExchange(0, string.Empty, default, _scrubber.Clean(credential.Problem?.Message ?? string.Empty), NoCredential: true));

            _scrubber.Learn(value.Token);
            var tried = await ExchangeAsync(request, value, run);
            throttled = tried.Exchange.Status == 429;
            return tried with { Renewed = tried.Exchange.Status == 401 && _credentials.Refuse(value) };
        }
        finally
        {
            _gate.Leave(_time.GetElapsedTime(started), throttled);
        }
    }

    private async Task<Attempt> ExchangeAsync(ApiRequest request, Credential credential, CancellationToken run)
    {
        using var limit = new CancellationTokenSource(_limits.Request, _time);
        using var within = CancellationTokenSource.CreateLinkedTokenSource(run, limit.Token);
        using var message = Message(request, credential);
        try
        {
            using var response = await _transport.SendAsync(message, credential.Identity, within.Token);
            _answered = true;
            var status = (int)response.StatusCode;
            if (status is >= 300 and < 400)
                return Attempt.Over(ApiExchange.Failed(Words.Redirect(status, response.Headers.Location)));

            var body = await AnswerBody.ReadAsync(response.Content, _limits.AnswerBytes, within.Token);
            if (body is not { } bytes)
                return Attempt.Over(ApiExchange.Failed($"the answer is larger than {Words.Bytes(_limits.AnswerBytes)}"));

            var exchange = new ApiExchange(status, response.Content.Headers.ContentType?.MediaType ?? string.Empty, bytes, null);
            var retryAfter = response.Headers.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
            return new Attempt(exchange, RetryRules.IsTransient(status), retryAfter, IsConnection: false);
        }
        catch (OperationCanceledException) when (!run.IsCancellationRequested)
        {
            return Attempt.Over(ApiExchange.Failed($"no whole answer within {Words.Duration(_limits.Request)}")) with { IsConnection = true };
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidDataException)
        {
            var fault = ConnectionFault.Of(e, _connection.Server, _connection.Proxy);
            return new Attempt(ApiExchange.Failed(_scrubber.Clean(fault.Words)), fault.IsTransient, null, IsConnection: true);
        }
    }

    private HttpRequestMessage Message(ApiRequest request, Credential credential)
    {
        var path = _connection.Server.GetLeftPart(UriPartial.Path).TrimEnd('/') + request.PathAndQuery;
        var message = new HttpRequestMessage(request.Method, new Uri(path, UriKind.Absolute))
        {
            Version = System.Net.HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", "render");
        if (credential.Token is { } token)
            message.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Reveal());

        ImpersonationHeaders.Add(message.Headers, _connection.Credentials.Impersonation);
        if (request.ContentType is { } type)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        }

        return message;
    }

    /// <summary>One try.</summary>
    /// <param name="Exchange">What came of it.</param>
    /// <param name="Again">True when another try can help.</param>
    /// <param name="RetryAfter">What the server asks for.</param>
    /// <param name="IsConnection">True when the connection failed, not the request.</param>
    private sealed record Attempt(ApiExchange Exchange, bool Again, string? RetryAfter, bool IsConnection)
    {
        /// <summary>True when the credential was refused and another one can be had.</summary>
        public bool Renewed { get; init; }

        /// <summary>True when nothing was sent, since another request had found out that the server is unreachable.</summary>
        public bool IsKnown { get; init; }

        public static Attempt Over(ApiExchange exchange) => new(exchange, Again: false, null, IsConnection: false);
    }
}
