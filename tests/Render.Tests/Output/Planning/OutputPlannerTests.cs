// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.Output;
using Render.Output.Planning;
using Render.Testing;
using Render.Tests.IO.Writing;

namespace Render.Tests.Output.Planning;

public sealed class OutputPlannerTests : IDisposable
{
    private readonly OutputTestBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task A_second_render_touches_nothing()
    {
        await RenderAsync(Tree(("a/x.yaml", "1"), ("a/y.yaml", "2")));
        var times = Times();

        var plan = await RenderAsync(Tree(("a/x.yaml", "1"), ("a/y.yaml", "2")));

        plan.ChangesNothing.ShouldBeTrue();
        plan.Record.Change.ShouldBe(PlannedChange.Unchanged);
        OutputPlan.ToChange([plan]).IsEmpty.ShouldBeTrue();
        Times().ShouldBe(times);
    }

    [Fact]
    public async Task Files_are_created_changed_and_removed()
    {
        await RenderAsync(Tree(("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")));

        var plan = await RenderAsync(Tree(("a", "1"), ("b", "two"), ("c", "3"), ("e", "5")));

        plan.Files.Select(f => $"{f.Path} {f.Change}").ShouldBe(
            ["prod/a Unchanged", "prod/b Changed", "prod/c Unchanged", "prod/d Removed", "prod/e Created"]);
        _bed.Tree().Keys.ShouldBe(["prod/a", "prod/b", "prod/c", "prod/e", "prod/render.json"]);
    }

    [Fact]
    public async Task A_file_changed_by_hand_is_told_before_it_is_overwritten()
    {
        await RenderAsync(Tree(("a", "1"), ("b", "2"), ("c", "3"), ("d", "4")));
        _bed.Folder.Write("out/prod/a", "edited");
        _bed.Folder.Write("out/prod/b", "edited");
        File.Delete(_bed.Folder.Combine("out/prod/c"));

        var result = Plan(Tree(("a", "1"), ("c", "3"), ("d", "4")));

        result.Diagnostics.Select(d => $"{d.Code} {d.Span.Path} {d.Severity}")
            .ShouldBe(["RND7055 out/prod/a Warning", "RND7055 out/prod/b Warning", "RND7055 out/prod/c Warning"]);
        await RenderAsync(Tree(("a", "1"), ("c", "3"), ("d", "4")));
        _bed.Tree()["prod/a"].ShouldBe("1");
        _bed.Tree().Keys.ShouldBe(["prod/a", "prod/c", "prod/d", "prod/render.json"]);
    }

    [Fact]
    public async Task A_file_brought_to_its_new_content_by_hand_is_left_alone()
    {
        await RenderAsync(Tree(("a", "1")));
        _bed.Folder.Write("out/prod/a", "2");

        var plan = await RenderAsync(Tree(("a", "2")));
        plan.ChangesNothing.ShouldBeTrue();
        plan.Record.Change.ShouldBe(PlannedChange.Changed);
    }

    [Fact]
    public void A_file_that_Render_did_not_write_is_never_overwritten()
    {
        _bed.Folder.Write("out/prod/a", "theirs");

        var result = Plan(Tree(("a", "ours")));

        result.IsSuccess(out _).ShouldBeFalse();
        result.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND7056");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_neither_overwritten_nor_removed()
    {
        await RenderAsync(Tree(("a", "1"), ("b", "1"), ("c", "1"), ("d", "1")));

        // Nobody else can open it meanwhile, not even the superuser.
        using var locked = new FileStream(_bed.Folder.Combine("out/prod/a"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var overwritten = Plan(Tree(("a", "2"), ("b", "1"), ("c", "1"), ("d", "1")));
        var removed = Plan(Tree(("b", "1"), ("c", "1"), ("d", "1")));

        overwritten.IsSuccess(out _).ShouldBeFalse();
        overwritten.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND7059");
        removed.IsSuccess(out _).ShouldBeFalse();
        removed.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND7059");
    }

    [Fact]
    public void Equal_files_are_adopted_when_the_record_was_lost()
    {
        _bed.Folder.Write("out/prod/a", "1");

        Plan(Tree(("a", "1"))).IsSuccess(out var plan).ShouldBeTrue();
        plan.ShouldNotBeNull().ChangesNothing.ShouldBeTrue();
    }

    [Fact]
    public async Task A_broken_record_stops_the_render()
    {
        await RenderAsync(Tree(("a", "1")));
        _bed.Folder.Write("out/prod/render.json", "{}");

        Plan(Tree(("a", "2"))).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND7053");
    }

    [Theory]
    [InlineData(6, 2, true)]
    [InlineData(6, 3, false)]
    [InlineData(3, 1, true)]
    [InlineData(2, 1, false)]
    public async Task More_than_a_third_goes_only_when_allowed(int before, int removed, bool passes)
    {
        var files = Enumerable.Range(0, before).Select(i => ($"f{i}", "x")).ToArray();
        await RenderAsync(Tree(files));

        Plan(Tree(files[removed..])).Diagnostics.Select(d => d.Code).ShouldBe(passes ? [] : ["RND7057"]);
        Plan(Tree(files[removed..]), allowDeletions: true).Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_environment_whose_spec_is_gone_goes_whole_and_foreign_files_stay()
    {
        await RenderAsync(Tree(("a/x", "1"), ("b", "2")));
        _bed.Folder.Write("out/prod/a/notes.txt", "mine");

        Planner(allowDeletions: false).PlanRemoval("prod").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("RND7057");
        var plan = Planner(allowDeletions: true).PlanRemoval("prod").Value.ShouldNotBeNull();
        (await _bed.ApplyAsync(OutputPlan.ToChange([plan]))).ShouldBeEmpty();

        _bed.Tree().Keys.ShouldBe(["prod/a/notes.txt"]);
        _bed.Folders().ShouldBe(["prod", "prod/a"]);
    }

    [Fact]
    public async Task Rights_are_made_stricter_when_a_file_comes_to_hold_a_secret()
    {
        if (OperatingSystem.IsWindows())
            return;

        await RenderAsync(Tree(("a", "1")));
        var secret = new OutputTree("prod", [new OutputFile(RepoPath.Of("a"), "1"u8.ToArray()) { IsPrivate = true }]);

        (await RenderAsync(secret)).Files.Single().Change.ShouldBe(PlannedChange.Changed);
        _bed.Output().Files.Look(RepoPath.Of("prod/a")).IsPrivate.ShouldBeTrue();
        (await RenderAsync(secret)).ChangesNothing.ShouldBeTrue();
    }

    [Fact]
    public async Task Any_sequence_of_renders_ends_in_exactly_the_last_tree_and_what_is_foreign()
    {
        _bed.Folder.Write("out/prod/notes.txt", "mine");
        _bed.Folder.Write("out/prod/b/c/notes.txt", "mine");
        var random = new Random(11);
        for (var i = 0; i < TestScale.Count(quick: 40, full: 400); i++)
        {
            var files = Enumerable.Range(0, random.Next(6))
                .Select(_ => ($"{"abc"[random.Next(3)]}/{"abc"[random.Next(3)]}/{"xyz"[random.Next(3)]}", random.Next(3).ToString(null, null)))
                .DistinctBy(f => f.Item1, StringComparer.Ordinal).ToArray();
            await RenderAsync(Tree(files));

            var expected = files.Select(f => "prod/" + f.Item1).Concat(["prod/notes.txt", "prod/b/c/notes.txt", "prod/render.json"]);
            _bed.Tree().Keys.ShouldBe(expected.Order(StringComparer.Ordinal));
            foreach (var (path, text) in files)
                _bed.Tree()["prod/" + path].ShouldBe(text);
        }
    }

    private static OutputTree Tree(params IEnumerable<(string Path, string Text)> files) =>
        new("prod", [.. files.Select(f => new OutputFile(RepoPath.Of(f.Path), Encoding.UTF8.GetBytes(f.Text))).OrderBy(f => f.Path)]);

    private OutputPlanner Planner(bool allowDeletions) => new(_bed.Output().Files, "1.0.0", allowDeletions);

    private StageResult<OutputPlan> Plan(OutputTree tree, bool allowDeletions = false) => Planner(allowDeletions).Plan(tree, []);

    private async Task<OutputPlan> RenderAsync(OutputTree tree)
    {
        var plan = Plan(tree, allowDeletions: true).Value.ShouldNotBeNull();
        (await _bed.ApplyAsync(OutputPlan.ToChange([plan]))).ShouldBeEmpty();
        return plan;
    }

    private ImmutableArray<DateTime> Times() => [.. _bed.Tree().Keys.Select(path => File.GetLastWriteTimeUtc(_bed.Folder.Combine("out/" + path)))];
}
