// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Kubernetes;
using Render.Kubernetes.Transport;
using Render.Testing.Kubernetes;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Transport;

public sealed class RetryTests
{
    [Theory]
    [InlineData(ApiFaultKind.TooManyRequests)]
    [InlineData(ApiFaultKind.BadGateway)]
    [InlineData(ApiFaultKind.Unavailable)]
    [InlineData(ApiFaultKind.GatewayTimeout)]
    [InlineData(ApiFaultKind.ResetEarly)]
    [InlineData(ApiFaultKind.ResetInBody)]
    public async Task What_passes_is_tried_again(ApiFaultKind kind)
    {
        var faults = new FaultCounter(kind, times: 2);
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Fault = faults.Next }, Cluster());
        bed.Time = new ManualTime();
        await using var client = await bed.ClientAsync();

        var answer = await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Ok, answer.Message);
        faults.Asked.ShouldBe(3);
    }

    [Theory]
    [InlineData(ApiFaultKind.InternalStatus, ClusterOutcome.Refused)]
    [InlineData(ApiFaultKind.InternalPlain, ClusterOutcome.Unreachable)]
    [InlineData(ApiFaultKind.Invalid, ClusterOutcome.Refused)]
    [InlineData(ApiFaultKind.Conflict, ClusterOutcome.Conflict)]
    [InlineData(ApiFaultKind.Forbidden, ClusterOutcome.Forbidden)]
    [InlineData(ApiFaultKind.Unauthorized, ClusterOutcome.Unauthorized)]
    [InlineData(ApiFaultKind.NotServed, ClusterOutcome.KindNotServed)]
    [InlineData(ApiFaultKind.WebPage, ClusterOutcome.Unreachable)]
    [InlineData(ApiFaultKind.NoJson, ClusterOutcome.Unreachable)]
    [InlineData(ApiFaultKind.HalfJson, ClusterOutcome.Unreachable)]
    [InlineData(ApiFaultKind.OtherObject, ClusterOutcome.Unreachable)]
    public async Task A_verdict_is_not_tried_again(ApiFaultKind kind, ClusterOutcome expected)
    {
        var faults = new FaultCounter(kind, times: 100);
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Fault = faults.Next }, Cluster());
        bed.Time = new ManualTime();
        await using var client = await bed.ClientAsync();

        var answer = await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None);

        answer.Outcome.ShouldBe(expected, answer.Message);
        faults.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task What_does_not_pass_is_given_up_and_said()
    {
        var faults = new FaultCounter(ApiFaultKind.ResetInBody, times: 100);
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Fault = faults.Next }, Cluster());
        bed.Time = new ManualTime();
        await using var client = await bed.ClientAsync();

        var answer = await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unreachable);
        answer.Message.ShouldNotBeNull().ShouldContain("(tried 5 times)");
        faults.Asked.ShouldBe(5);
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_said_to_be()
    {
        var faults = new FaultCounter(ApiFaultKind.TooManyRequests, times: 100);
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Fault = faults.Next }, Cluster());
        bed.Time = new ManualTime();
        await using var client = await bed.ClientAsync();

        var answer = await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None);

        answer.Outcome.ShouldBe(ClusterOutcome.Unreachable);
        answer.Message.ShouldNotBeNull().ShouldStartWith("the server is busy (429), tried 5 times: ");
    }

    [Fact]
    public async Task How_often_was_tried_is_said_once()
    {
        var release = new TaskCompletionSource();
        using var handler = new BreakingHandler(release.Task);
        await using var bed = await ClusterBed.StartAsync();
        bed.Options = bed.Options with { Handler = handler };
        bed.Time = new ManualTime();
        await using var client = await bed.ClientAsync();
        var late = client.GetAsync(new ObjectRef(new GroupVersionKind("apps", "v1", "Deployment"), "epinio", "d"), CancellationToken.None);

        var early = await client.GetAsync(ClusterBed.Secret("s"), CancellationToken.None);
        release.SetResult();

        early.Message.ShouldNotBeNull().ShouldEndWith("broke (tried 5 times)");
        (await late).Message.ShouldBe(early.Message);
    }

    [Fact]
    public async Task The_server_says_how_long_to_wait()
    {
        var faults = new FaultCounter(ApiFaultKind.TooManyRequests, times: 1, delay: TimeSpan.FromSeconds(7));
        await using var bed = await ClusterBed.StartAsync(new FakeApiServerOptions { Fault = faults.Next }, Cluster());
        var time = new ManualTime();
        bed.Time = time;
        await using var client = await bed.ClientAsync();

        await client.GetAsync(ClusterBed.Secret("t1"), CancellationToken.None);

        time.Waits.ShouldHaveSingleItem().ShouldBe(TimeSpan.FromSeconds(7.1), "what it asked for and half of the jitter");
    }

    [Theory]
    [InlineData(1, null, 0.0, 100)]
    [InlineData(1, null, 1.0, 200)]
    [InlineData(3, null, 0.5, 600)]
    [InlineData(30, null, 1.0, 20_000)]
    [InlineData(1, "3", 0.0, 3000)]
    [InlineData(1, "3600", 0.0, 20_000)]
    [InlineData(1, "Fri, 02 Jan 2026 03:04:10 GMT", 0.0, 5000)]
    [InlineData(1, "Thu, 01 Jan 2026 00:00:00 GMT", 0.0, 0)]
    [InlineData(1, "soon", 0.0, 100)]
    [InlineData(1, "-5", 0.0, 100)]
    public void Waits_double_up_to_a_limit(int attempt, string? retryAfter, double dice, int milliseconds)
    {
        var now = new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        RetryRules.Wait(attempt, retryAfter, now, ClientLimits.Default, dice).ShouldBe(TimeSpan.FromMilliseconds(milliseconds));
    }

    /// <summary>Breaks every connection; those of named groups only once the others are done with.</summary>
    private sealed class BreakingHandler(Task release) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri?.AbsolutePath == "/apis")
                await release.WaitAsync(cancellationToken);

            throw new HttpRequestException("it broke");
        }
    }

    private static FakeCluster Cluster() => new FakeCluster().WithNamespaces("epinio")
        .Seed("kustomize-controller", "{ apiVersion: v1, kind: Secret, metadata: { name: t1, namespace: epinio }, data: { a: Yg== } }");
}
