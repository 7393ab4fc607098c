// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Paths;
using Render.IO.Writing;

namespace Render.Tests.IO.Writing;

public sealed class OutputSessionTests : IDisposable
{
    private readonly OutputTestBed _bed = new();

    public void Dispose() => _bed.Dispose();

    [Fact]
    public async Task Files_are_made_replaced_and_removed_with_their_empty_folders()
    {
        await _bed.ApplyAsync(OutputTestBed.Change(
            OutputTestBed.Write("prod/a/one.yaml", "1"), OutputTestBed.Write("prod/b/c/two.yaml", "2"), OutputTestBed.Write("prod/b/three.yaml", "3")));

        var found = await _bed.ApplyAsync(new OutputChange(
            [OutputTestBed.Removal("prod/b/c/two.yaml", "2"), OutputTestBed.Removal("prod/b/three.yaml", "3")],
            [OutputTestBed.Write("prod/a/one.yaml", "1 again")],
            [OutputTestBed.Write("prod/render.json", "{}")]));

        found.ShouldBeEmpty();
        _bed.Tree().ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["prod/a/one.yaml"] = "1 again", ["prod/render.json"] = "{}" });
        _bed.Folders().ShouldBe(["prod", "prod/a"]);
        _bed.Output().HasJournal.ShouldBeFalse();
    }

    [Fact]
    public async Task What_the_change_does_not_name_is_not_touched()
    {
        var mine = _bed.Folder.Write("out/prod/a/README.md", "mine");
        var before = File.GetLastWriteTimeUtc(mine);
        await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("prod/a/x.yaml", "x")));
        await _bed.ApplyAsync(new OutputChange([OutputTestBed.Removal("prod/a/x.yaml", "x")], [], []));

        _bed.Tree().Keys.ShouldBe(["prod/a/README.md"]);
        File.GetLastWriteTimeUtc(mine).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_gives_way_to_a_folder_and_back()
    {
        await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("a", "file")));
        (await _bed.ApplyAsync(new OutputChange([OutputTestBed.Removal("a", "file")], [OutputTestBed.Write("a/b/c", "deep")], []))).ShouldBeEmpty();
        _bed.Tree().Keys.ShouldBe(["a/b/c"]);

        (await _bed.ApplyAsync(new OutputChange([OutputTestBed.Removal("a/b/c", "deep")], [OutputTestBed.Write("a", "file")], []))).ShouldBeEmpty();
        _bed.Tree().Keys.ShouldBe(["a"]);
    }

    [Fact]
    public async Task A_private_file_is_for_its_owner_only()
    {
        await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("s.yaml", "s", isPrivate: true), OutputTestBed.Write("p.yaml", "p")));

        var files = _bed.Output().Files;
        files.Look(RepoPath.Of("s.yaml")).IsPrivate.ShouldBeTrue();
        files.Look(RepoPath.Of("p.yaml")).IsPrivate.ShouldBe(OperatingSystem.IsWindows());
    }

    [Fact]
    public async Task A_link_on_the_way_is_refused_and_nothing_is_changed()
    {
        _bed.Folder.Write("elsewhere/x.yaml", "theirs");
        _bed.Folder.Write("out/keep", "keep");
        Directory.CreateSymbolicLink(_bed.Folder.Combine("out/prod"), _bed.Folder.Combine("elsewhere"));

        var found = await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("a.yaml", "a"), OutputTestBed.Write("prod/x.yaml", "x")));

        found.Select(d => (d.Code, d.Span.Path)).ShouldBe([("RND7005", "out/prod")]);
        _bed.Folder.Snapshot("elsewhere").Single().Value.ShouldBe("theirs"u8.ToArray());
        File.Exists(_bed.Folder.Combine("out/a.yaml")).ShouldBeFalse();
        _bed.Output().Files.Look(RepoPath.Of("prod/x.yaml")).Kind.ShouldBe(OutputFileKind.Missing);
        _bed.Output().Files.Read(RepoPath.Of("prod/x.yaml"), 100).ShouldBeNull();
    }

    [Fact]
    public async Task A_link_at_the_target_is_replaced_and_not_followed()
    {
        var theirs = _bed.Folder.Write("elsewhere.yaml", "theirs");
        Directory.CreateDirectory(_bed.Folder.Combine("out"));
        File.CreateSymbolicLink(_bed.Folder.Combine("out/x.yaml"), theirs);

        (await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("x.yaml", "ours")))).ShouldBeEmpty();

        (await File.ReadAllTextAsync(theirs)).ShouldBe("theirs");
        _bed.Output().Files.Look(RepoPath.Of("x.yaml")).Kind.ShouldBe(OutputFileKind.File);
    }

    [Theory]
    [InlineData("a", "a/b", "a", "file")]
    [InlineData("a/b", "a", "a", "folder")]
    public async Task Something_foreign_in_the_way_is_told(string existing, string wanted, string place, string kind)
    {
        _bed.Folder.Write("out/" + existing, "theirs");

        var found = await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write(wanted, "ours")));

        var diagnostic = found.ShouldHaveSingleItem();
        diagnostic.Code.ShouldBe("RND7006");
        diagnostic.Span.Path.ShouldBe("out/" + place);
        diagnostic.Message.ShouldContain("is a " + kind);
        _bed.Tree().Keys.ShouldBe([existing]);
    }

    [Fact]
    public async Task A_removed_file_that_holds_something_else_by_now_stays()
    {
        _bed.Folder.Write("out/a", "edited");

        var found = await _bed.ApplyAsync(new OutputChange([OutputTestBed.Removal("a", "as planned")], [], []));

        found.ShouldHaveSingleItem().Code.ShouldBe("RND7004");
        _bed.Tree()["a"].ShouldBe("edited");
    }

    [Fact]
    public async Task A_refusal_while_staging_changes_nothing()
    {
        _bed.Folder.Write("out/a", "old");

        var found = await _bed.ApplyAsync(
            OutputTestBed.Change(OutputTestBed.Write("a", "new"), OutputTestBed.Write("b", "new")), new RefusingOperations("write", "1"));

        found.ShouldHaveSingleItem().Code.ShouldBe("RND7007");
        _bed.Tree().ShouldBe(new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "old" });
        Directory.Exists(_bed.Folder.Combine("out/.render/staged")).ShouldBeFalse();
        (await _bed.RecoverAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_while_moving_is_completed_by_the_next_command()
    {
        var change = OutputTestBed.Change(OutputTestBed.Write("a", "new"), OutputTestBed.Write("b", "new"));

        (await _bed.ApplyAsync(change, new RefusingOperations("move", "b"))).ShouldHaveSingleItem().Code.ShouldBe("RND7008");
        _bed.Output().HasJournal.ShouldBeTrue();

        (await _bed.RecoverAsync()).ShouldBe(["RND7003"]);
        _bed.Tree().Keys.ShouldBe(["a", "b"]);
        (await _bed.RecoverAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_journal_that_does_not_check_out_is_not_acted_upon()
    {
        await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("a", "new")), new RefusingOperations("move", "out/a"));
        var journal = _bed.Folder.Combine("out/.render/journal");
        await File.WriteAllTextAsync(journal, (await File.ReadAllTextAsync(journal)).Replace(" a\n", " ../../etc\n", StringComparison.Ordinal));

        (await _bed.RecoverAsync()).ShouldBe(["RND7002"]);
        (await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("b", "b")))).Single().Severity.ShouldBe(Severity.Error);
        _bed.Tree().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_second_writer_waits_and_says_so()
    {
        var first = (await _bed.Output().OpenAsync(TimeSpan.Zero, waiting: null, default)).Value.ShouldNotBeNull();
        var told = new TaskCompletionSource();
        var second = _bed.Output().OpenAsync(TimeSpan.FromMinutes(5), () => told.TrySetResult(), default);
        await told.Task;
        second.IsCompleted.ShouldBeFalse();

        first.Dispose();
        (await second).Value.ShouldNotBeNull().Dispose();
    }

    [Fact]
    public async Task A_second_writer_gives_up_at_its_limit()
    {
        using var first = (await _bed.Output().OpenAsync(TimeSpan.Zero, waiting: null, default)).Value;

        (await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("a", "a")))).ShouldHaveSingleItem().Code.ShouldBe("RND7001");
    }

    [Fact]
    public async Task Asking_touches_nothing()
    {
        (await _bed.RecoverAsync()).ShouldBeEmpty();
        Directory.Exists(_bed.Folder.Combine("out")).ShouldBeFalse();
    }

    [Fact]
    public async Task The_writers_own_folder_never_enters_a_commit()
    {
        await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("a", "a")));

        (await File.ReadAllTextAsync(_bed.Folder.Combine("out/.render/.gitignore"))).ShouldBe("*\n");
    }

    [Fact]
    public async Task Many_files_are_written_as_few_are()
    {
        ImmutableArray<FileWrite> writes = [.. Enumerable.Range(0, 300).Select(i => OutputTestBed.Write($"d{i % 7}/f{i}", $"{i}"))];

        (await _bed.ApplyAsync(OutputTestBed.Change(writes))).ShouldBeEmpty();
        _bed.Tree().Count.ShouldBe(300);
    }
}
