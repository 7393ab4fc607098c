// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Render.Core.Documents;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;
using Render.Yaml;

namespace Render.Bench.Identity;

/// <summary>Two hundred environments of six systems, bound, linked and held against all rules, on one core.</summary>
internal static class LinkBench
{
    private const int Environments = 200;

    public static void Run(BenchTable table)
    {
        var documents = Enumerable.Range(0, Environments).Select(Document).ToList();
        var first = Stopwatch.GetTimestamp();
        Link(documents[0]);
        var cold = Stopwatch.GetElapsedTime(first).TotalSeconds;
        var cost = Measure.Call(() => documents.ForEach(Link));

        table.Add($"{Environments} environments of 6 systems bound and linked (to reach: under 1 s)", cost.Seconds, $"{cost.Allocated} allocated");
        table.Add("the first one, compiled as it goes", cold);
    }

    private static void Link(MapNode document)
    {
        var spec = EnvironmentBinder.Bind(document, "environments/bench.yaml").Value ?? throw new InvalidOperationException("The sample does not bind.");
        var inputs = new LinkInputs(null, ImmutableDictionary<RepoPath, SourceText>.Empty, DateTimeOffset.UnixEpoch);
        if (!EnvironmentLinker.Link(spec, inputs).IsSuccess(out _))
            throw new InvalidOperationException("The sample does not link.");
    }

    private static MapNode Document(int number)
    {
        var text = PlatformSample.Spec.Replace("NUMBER", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return YamlReader.ReadSingle(new SourceText("environments/bench.yaml", text), DocumentBudget.Source).Value as MapNode
            ?? throw new InvalidOperationException("The sample is no map.");
    }
}
