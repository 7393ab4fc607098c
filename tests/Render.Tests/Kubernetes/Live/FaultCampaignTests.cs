// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Diff.Live;
using Render.Kubernetes.Transport;
using Render.Testing;
using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes.Live;

/// <summary>
/// Seeded runs against a server that does anything but answer well. Whatever it does: no difference is missed, nothing hangs, nothing
/// leaks, and what could not be found out is a row that says so.
/// </summary>
public sealed class FaultCampaignTests
{
    private const int Objects = 8;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly ApiFaultKind[] Kinds = Enum.GetValues<ApiFaultKind>();

    [Fact]
    public async Task No_fault_makes_a_difference_look_like_none()
    {
        await using var stranger = await FakeApiServer.StartAsync();
        var dice = new Dice();
        await using var bed = await LiveBed.StartAsync(new FakeApiServerOptions { Fault = _ => dice.Next(stranger.Url) });
        bed.Cluster.Options = bed.Cluster.Options with
        {
            Limits = new ClientLimits
            {
                FirstWait = TimeSpan.FromMilliseconds(1),
                LongestWait = TimeSpan.FromMilliseconds(3),
                Request = TimeSpan.FromMilliseconds(400),
                AnswerBytes = 512 * 1024,
            },
        };
        Prepare(bed);

        for (var seed = 0; seed < TestScale.Count(quick: 60, full: 1000); seed++)
        {
            dice.Start(seed);
            bed.Options = bed.Options with { ReadOnly = seed % 3 == 2 };
            bed.Cluster.Server.Requests.Clear();

            var report = await bed.ReportAsync().WaitAsync(Patience);

            Check(report, seed.ToString(CultureInfo.InvariantCulture));
        }

        stranger.Requests.ShouldBeEmpty("no request may follow a redirect");
    }

    private static void Prepare(LiveBed bed)
    {
        bed.Secrets["s"] = "geheim-value-of-the-run";
        for (var i = 0; i < Objects; i++)
            bed.Renders(Secret(i, "old"));

        bed.Apply().Manifests.Clear();
        for (var i = 0; i < Objects; i++)
            bed.Renders(Secret(i, i % 2 == 0 ? "old" : "new"));

        bed.Renders(Secret(Objects, "created"));
    }

    private static string Secret(int number, string issuer) =>
        $$"""{ apiVersion: v1, kind: Secret, metadata: { name: s-{{number}}, namespace: epinio }, type: Opaque, stringData: { password: "secret:s", config.yaml: { issuer: {{issuer}} } } }""";

    private static void Check(DiffReport report, string seed)
    {
        var objects = report.Clusters.ShouldHaveSingleItem(seed).Objects.Where(item => item.Object.Type.Kind == "Secret").ToArray();
        objects.Length.ShouldBe(Objects + 1, seed);
        foreach (var (item, number) in objects.Select((item, number) => (item, number)))
        {
            var truth = number == Objects ? Verdict.Create : number % 2 == 0 ? Verdict.Unchanged : Verdict.Change;
            var said = $"seed {seed}, {item.Object}: {item.Reason} {string.Join(", ", DiffText.Of(item))}";
            new[] { truth, Verdict.NotAsked, Verdict.Refused }.ShouldContain(item.Verdict, said);
            if (item.Verdict is Verdict.NotAsked or Verdict.Refused)
                item.Reason.ShouldNotBeNullOrEmpty(said);
        }

        if (objects.Any(item => item.Verdict == Verdict.NotAsked))
            report.ExitCode.ShouldBeOneOf(2, 3);

        var everything = DiffText.Everything(report);
        everything.ShouldNotContain("geheim");
        everything.ShouldNotContain("admin-token");
    }

    /// <summary>Draws faults; the order in which requests come is not the test's, the draws of a seed are.</summary>
    private sealed class Dice
    {
        private readonly Lock _lock = new();
        private Random _random = new(0);
        private double _chance;

        public void Start(int seed)
        {
            lock (_lock)
            {
                _random = new Random(seed);
                _chance = new[] { 0.1, 0.3, 0.6, 1.0 }[seed % 4];
            }
        }

        public ApiFault? Next(Uri stranger)
        {
            lock (_lock)
            {
                if (_random.NextDouble() >= _chance)
                    return null;

                var kind = Kinds[_random.Next(Kinds.Length)];

                // One in eight of those that only cost time: a campaign of waiting shows nothing.
                if (kind is ApiFaultKind.Never or ApiFaultKind.Huge && _random.Next(8) != 0)
                    return null;

                return new ApiFault(kind) { Delay = TimeSpan.FromMilliseconds(20), Size = 2 * 1024 * 1024, Target = stranger };
            }
        }
    }
}
