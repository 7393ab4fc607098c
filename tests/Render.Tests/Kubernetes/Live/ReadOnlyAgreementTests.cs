// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.Json.Nodes;
using Render.Core.Manifests;
using Render.Diff;
using Render.Diff.Live;
using Render.Testing;
using Render.Testing.Kubernetes.Server;
using Xunit.Abstractions;

namespace Render.Tests.Kubernetes.Live;

/// <summary>
/// Random objects, applied, completed by the server, edited by others and rendered anew: what is worked out from the owners of fields has
/// to be what the server answers, and neither may call an object unchanged that lives otherwise than it is rendered.
/// </summary>
public sealed class ReadOnlyAgreementTests(ITestOutputHelper output)
{
    private const int PerRound = 40;
    private static readonly string[] Others = ["kube-controller-manager", "kubectl-edit", "injector", "before-first-apply"];

    /// <summary>What only the server knows: the values that it fills in where an object says nothing.</summary>
    private static readonly string[] Defaulted = ["spec.tokenExpirationSeconds", "spec.refreshTokenExpirationSeconds"];

    private readonly SortedDictionary<Verdict, int> _verdicts = [];
    private int _deviating;
    private int _changes;
    private int _unknowable;

    [Fact]
    public async Task Reading_gives_the_verdicts_of_the_dry_run()
    {
        await using var bed = await LiveBed.StartAsync();
        bed.Secrets["known"] = "geheim-eins";
        bed.Secrets["other"] = "geheim-zwei";
        var rounds = TestScale.Count(quick: 10, full: 200);
        for (var seed = 0; seed < rounds; seed++)
            await RunAsync(bed, seed);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rounds * PerRound} objects, {_deviating} that live otherwise than rendered, {_changes} changed places, {_unknowable} places that only the server knows"));
        output.WriteLine(string.Join(", ", _verdicts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: {pair.Value}"))));
        _verdicts.Keys.ShouldBe([Verdict.Conflict, Verdict.Create, Verdict.Change, Verdict.NotCompared, Verdict.Unchanged], ignoreOrder: true);
    }

    private async Task RunAsync(LiveBed bed, int seed)
    {
        bed.Manifests.Clear();
        var random = new Random(seed);
        for (var number = 0; number < PerRound; number++)
            bed.Manifests.Add(Prepare(bed, random, $"o-{number.ToString(CultureInfo.InvariantCulture)}"));

        bed.Options = bed.Options with { ReadOnly = false };
        var asked = (await bed.DiffAsync()).Objects;
        bed.Options = bed.Options with { ReadOnly = true };
        var read = (await bed.DiffAsync()).Objects;

        asked.Length.ShouldBe(PerRound);
        read.Length.ShouldBe(PerRound);
        for (var number = 0; number < PerRound; number++)
            Check(bed, bed.Manifests[number], asked[number], read[number], $"seed {seed.ToString(CultureInfo.InvariantCulture)}, {asked[number].Object}");

        foreach (var manifest in bed.Manifests)
            bed.Objects.Remove(manifest.Object.Type.Kind, manifest.Object.Namespace ?? string.Empty, manifest.Object.Name);
    }

    /// <summary>What is rendered now, of an object that may live and may have been written by several.</summary>
    private static Manifest Prepare(LiveBed bed, Random random, string name)
    {
        var objects = new RandomObjects(random);
        var before = objects.Draw(name);
        var now = random.Next(2) == 0 ? before : objects.Changed(before);
        if (random.Next(10) == 0)
            return LiveBed.Rendered(now.ToJsonString());

        var applied = Sent(bed, before);
        bed.Objects.Seed(random.Next(6) == 0 ? "helm" : LiveBed.Flux, applied.ToJsonString());
        for (var times = random.Next(3); times > 0; times--)
        {
            var edit = random.Next(2) == 0
                ? objects.Addition(before)
                : LiveJson.Edited(applied, Sent(bed, objects.Changed(before)), TypeOf(bed, before));
            foreach (var identity in new[] { "apiVersion", "kind" })
                edit[identity] = before[identity]?.DeepClone();

            var metadata = edit["metadata"] as JsonObject ?? [];
            metadata["name"] = name;
            metadata["namespace"] = before["metadata"]?["namespace"]?.DeepClone();
            edit["metadata"] = metadata.DeepClone();
            bed.Objects.Edit(Others[random.Next(Others.Length)], edit.ToJsonString());
        }

        return LiveBed.Rendered(now.ToJsonString());
    }

    private void Check(LiveBed bed, Manifest manifest, ObjectDiff asked, ObjectDiff read, string what)
    {
        _verdicts[asked.Verdict] = _verdicts.GetValueOrDefault(asked.Verdict) + 1;
        _changes += asked.Changes.Length;
        var (server, here) = (Knowable(asked), Knowable(read));
        here.ShouldBe(server, what);
        if (server.Length == asked.Changes.Length && here.Length == read.Changes.Length)
        {
            read.Verdict.ShouldBe(asked.Verdict, what);
            read.Conflicts.ShouldBe(asked.Conflicts, what);
        }

        var applied = (JsonObject)JsonNode.Parse(bed.Json(manifest)).ShouldNotBeNull();
        if (asked.Changes.Concat(read.Changes).Any(change => change.Change.Kind == ChangeKind.NotCompared))
            return;

        var type = TypeOf(bed, applied);
        var live = bed.Objects.List(type, null).SingleOrDefault(item => item["metadata"]?["name"]?.GetValue<string>() == manifest.Object.Name);
        if (!LiveJson.Deviates(applied, live, type))
            return;

        _deviating++;
        asked.Verdict.ShouldNotBe(Verdict.Unchanged, what);
        read.Verdict.ShouldNotBe(Verdict.Unchanged, what);
    }

    private string[] Knowable(ObjectDiff diff)
    {
        // What is created is shown as the server would complete it, and as it is rendered where nobody is asked.
        var known = diff.Verdict == Verdict.Create ? [] : diff.Changes.Where(change => !Defaulted.Contains(change.Place, StringComparer.Ordinal)).ToArray();
        _unknowable += diff.Changes.Length - known.Length;
        return [.. known.Select(DiffText.Of)];
    }

    private static JsonObject Sent(LiveBed bed, JsonObject rendered) => (JsonObject)JsonNode.Parse(bed.Json(LiveBed.Rendered(rendered.ToJsonString()))).ShouldNotBeNull();

    private static ResourceType TypeOf(LiveBed bed, JsonObject item) => bed.Objects.Types.Single(type => type.Kind == item["kind"]?.GetValue<string>());
}
