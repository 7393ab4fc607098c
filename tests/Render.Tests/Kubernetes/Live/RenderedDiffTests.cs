// SPDX-License-Identifier: MIT

using Render.Diff;
using Render.Diff.Live;
using Render.Kubernetes.Live;

namespace Render.Tests.Kubernetes.Live;

public sealed class RenderedDiffTests
{
    [Fact]
    public void Two_renderings_are_compared_without_a_cluster()
    {
        var before = new[] { Map("same", "a"), Map("changed", "old"), Map("gone", "a") }.Select(text => LiveBed.Rendered(text));
        var after = new[] { Map("same", "a"), Map("changed", "new"), Map("made", "a") }.Select(text => LiveBed.Rendered(text));

        var diff = RenderedDiff.Compare("prod", "management", [.. before], [.. after], "main", DiffOptions.Rendered);

        diff.Mode.ShouldBe(DiffMode.Rendered);
        diff.Objects.Select(item => (item.Object.Name, item.Verdict)).ShouldBe([
            ("same", Verdict.Unchanged), ("changed", Verdict.Change), ("made", Verdict.Create), ("gone", Verdict.Prune),
        ]);
        DiffText.Of(diff.Objects[1]).ShouldBe(["~ data.value: old -> new"]);
    }

    private static string Map(string name, string value) =>
        $"{{ apiVersion: v1, kind: ConfigMap, metadata: {{ name: {name}, namespace: epinio }}, data: {{ value: {value} }} }}";
}
