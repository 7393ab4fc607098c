// SPDX-License-Identifier: MIT

namespace Render.Kubernetes.Transport;

/// <summary>
/// Holds the number of requests under way at what the server bears: it starts at 32, widens while more at once do not make answers
/// slower, so that distance costs little; it halves when the server says 429, gives way when answers get slow and fewer at once make
/// them quicker, and creeps back while they do not. A fixed number stays.
/// </summary>
internal sealed class ConcurrencyGate : IDisposable
{
    /// <summary>Where it starts.</summary>
    public const int Start = 32;

    /// <summary>The most it allows by itself: below the 100 streams that an API server takes on one connection (apiserver, secure_serving.go).</summary>
    public const int Most = 96;

    private const double Steady = 1.2;
    private const double SlowFactor = 4;
    private const double Relief = 0.9;
    private static readonly TimeSpan SlowFloor = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private readonly Queue<TaskCompletionSource> _waiting = new();
    private readonly bool _isFixed;
    private int _underWay;
    private int _finished;
    private TimeSpan _spent;
    private TimeSpan _usual = TimeSpan.MaxValue;
    private (int Limit, TimeSpan Average)? _gaveWay;

    public ConcurrencyGate(int? fixedLimit)
    {
        _isFixed = fixedLimit is not null;
        Limit = Math.Max(1, fixedLimit ?? Start);
    }

    /// <summary>How many are allowed now.</summary>
    public int Limit { get; private set; }

    /// <summary>Waits for a place.</summary>
    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        TaskCompletionSource turn;
        lock (_lock)
        {
            if (_underWay < Limit)
            {
                _underWay++;
                return;
            }

            turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Enqueue(turn);
        }

        await using var stop = cancellationToken.Register(() => turn.TrySetCanceled(cancellationToken));
        await turn.Task;
    }

    /// <summary>Gives the place back.</summary>
    /// <param name="took">From request to last byte.</param>
    /// <param name="throttled">True when the server asked for less.</param>
    public void Leave(TimeSpan took, bool throttled)
    {
        lock (_lock)
        {
            _underWay--;
            if (!_isFixed)
                Adapt(took, throttled);

            while (_underWay < Limit && _waiting.TryDequeue(out var turn))
            {
                // One who gave up waiting has no place to take.
                if (turn.TrySetResult())
                    _underWay++;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            while (_waiting.TryDequeue(out var turn))
                turn.TrySetCanceled();
        }
    }

    private void Adapt(TimeSpan took, bool throttled)
    {
        // Requests that were under way when the limit was lowered say the same once more; they do not count.
        if (++_finished <= 0)
            return;

        _spent += took;
        if (throttled)
            Reset(Math.Max(1, Limit / 2), -Limit);
        else if (_finished >= Limit)
            Judge(_spent / _finished);
    }

    private void Judge(TimeSpan average)
    {
        if (_usual == TimeSpan.MaxValue || average <= (_usual * SlowFactor) + SlowFloor)
        {
            _usual = average < _usual ? average : _usual;
            _gaveWay = null;
            Reset(Wider(average), 0);
        }
        else if (_gaveWay is { } before && average > before.Average * Relief)
        {
            // Fewer at once did not help: this is what such answers take, as dry runs do behind a webhook after quick reads.
            _usual = average;
            _gaveWay = null;
            Reset(before.Limit, 0);
        }
        else
        {
            _gaveWay = (Limit, average);
            Reset(Math.Max(1, Limit * 3 / 4), -Limit);
        }
    }

    /// <summary>Up to where it started, it creeps; beyond, it goes only as long as answers stay as quick as the quickest.</summary>
    private int Wider(TimeSpan average)
    {
        if (Limit < Start)
            return Limit + 1;

        return average <= _usual * Steady ? Math.Min(Most, Limit + (Limit / 4)) : Limit;
    }

    private void Reset(int limit, int finished)
    {
        Limit = limit;
        _finished = finished;
        _spent = TimeSpan.Zero;
    }
}
