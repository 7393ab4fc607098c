// SPDX-License-Identifier: MIT

using Render.Kubernetes.Transport;

namespace Render.Tests.Kubernetes.Transport;

public sealed class ConcurrencyGateTests
{
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(5);

    [Fact]
    public async Task It_lets_in_as_many_as_allowed_and_no_more()
    {
        using var gate = new ConcurrencyGate(2);
        await gate.EnterAsync(CancellationToken.None);
        await gate.EnterAsync(CancellationToken.None);

        var third = gate.EnterAsync(CancellationToken.None);
        third.IsCompleted.ShouldBeFalse();
        gate.Leave(Quick, throttled: false);

        await third;
    }

    [Fact]
    public async Task One_who_gives_up_waiting_takes_no_place()
    {
        using var gate = new ConcurrencyGate(1);
        using var stop = new CancellationTokenSource();
        await gate.EnterAsync(CancellationToken.None);
        var impatient = gate.EnterAsync(stop.Token);
        var patient = gate.EnterAsync(CancellationToken.None);

        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => impatient);
        gate.Leave(Quick, throttled: false);

        await patient;
    }

    [Fact]
    public async Task It_halves_once_for_all_that_were_under_way()
    {
        using var gate = new ConcurrencyGate(null);
        for (var i = 0; i < ConcurrencyGate.Start; i++)
            await gate.EnterAsync(CancellationToken.None);

        for (var i = 0; i < ConcurrencyGate.Start; i++)
            gate.Leave(Quick, throttled: true);

        gate.Limit.ShouldBe(16);
    }

    [Fact]
    public async Task It_gives_way_when_answers_get_slow_and_comes_back()
    {
        using var gate = new ConcurrencyGate(null);
        await Round(gate, TimeSpan.FromMilliseconds(10));
        var widened = gate.Limit;
        await Round(gate, TimeSpan.FromSeconds(2));
        gate.Limit.ShouldBe(widened * 3 / 4);

        for (var i = 0; i < 20; i++)
            await Round(gate, TimeSpan.FromMilliseconds(10));

        gate.Limit.ShouldBeGreaterThanOrEqualTo(ConcurrencyGate.Start);
    }

    [Fact]
    public async Task It_widens_while_more_at_once_make_no_answer_slower()
    {
        using var gate = new ConcurrencyGate(null);
        for (var i = 0; i < 20; i++)
            await Round(gate, TimeSpan.FromMilliseconds(20));

        gate.Limit.ShouldBe(ConcurrencyGate.Most);
    }

    [Fact]
    public async Task It_does_not_widen_where_each_more_waits_for_the_others()
    {
        using var gate = new ConcurrencyGate(null);
        for (var i = 0; i < 20; i++)
            await Round(gate, TimeSpan.FromMilliseconds(gate.Limit));

        gate.Limit.ShouldBe(ConcurrencyGate.Start + (ConcurrencyGate.Start / 4));
    }

    [Fact]
    public async Task Answers_that_take_long_however_few_there_are_do_not_narrow_it()
    {
        using var gate = new ConcurrencyGate(null);
        await Round(gate, TimeSpan.FromMilliseconds(5));

        for (var i = 0; i < 20; i++)
            await Round(gate, TimeSpan.FromMilliseconds(200));

        gate.Limit.ShouldBeGreaterThanOrEqualTo(ConcurrencyGate.Start);
    }

    [Fact]
    public async Task It_gives_way_further_as_long_as_that_helps()
    {
        using var gate = new ConcurrencyGate(null);
        await Round(gate, TimeSpan.FromMilliseconds(5));

        for (var i = 0; i < 40; i++)
            await Round(gate, TimeSpan.FromMilliseconds(40 * gate.Limit));

        gate.Limit.ShouldBeLessThan(6);
    }

    [Fact]
    public async Task A_fixed_number_stays()
    {
        using var gate = new ConcurrencyGate(3);
        for (var i = 0; i < 10; i++)
        {
            await gate.EnterAsync(CancellationToken.None);
            gate.Leave(TimeSpan.FromSeconds(9), throttled: true);
        }

        gate.Limit.ShouldBe(3);
    }

    [Fact]
    public async Task It_never_goes_below_one()
    {
        using var gate = new ConcurrencyGate(null);
        for (var i = 0; i < 200; i++)
        {
            await gate.EnterAsync(CancellationToken.None);
            gate.Leave(Quick, throttled: true);
        }

        gate.Limit.ShouldBe(1);
    }

    private static async Task Round(ConcurrencyGate gate, TimeSpan took)
    {
        var count = gate.Limit;
        for (var i = 0; i < count; i++)
        {
            await gate.EnterAsync(CancellationToken.None);
            gate.Leave(took, throttled: false);
        }
    }
}
