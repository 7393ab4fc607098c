// SPDX-License-Identifier: MIT

using Render.Core.Paths;
using Render.IO.Writing;

namespace Render.Tests.IO.Writing;

public sealed class OutputViewTests : IDisposable
{
    private readonly OutputTestBed _bed = new();

    [Fact]
    public async Task Files_folders_and_what_is_not_there_are_told_apart()
    {
        await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("lab/a/one.yaml", "1"), OutputTestBed.Write("lab/a/two.yaml", "2", isPrivate: true)));
        var view = _bed.Output().Files.View();

        view.Look(RepoPath.Of("lab/a/one.yaml")).ShouldBe(new OutputFileState(OutputFileKind.File, Digest.Of("1"u8), IsPrivate: false));
        view.Look(RepoPath.Of("lab/a/two.yaml")).IsPrivate.ShouldBeTrue();
        view.Look(RepoPath.Of("lab/a")).Kind.ShouldBe(OutputFileKind.Folder);
        view.Look(RepoPath.Of("lab/a/three.yaml")).ShouldBe(OutputFileState.Missing);
        view.Look(RepoPath.Of("lab/b/c/three.yaml")).ShouldBe(OutputFileState.Missing);
        view.Look(RepoPath.Of("lab/a/one.yaml/below")).ShouldBe(OutputFileState.Missing);
    }

    [Fact]
    public async Task Nothing_is_seen_behind_a_link()
    {
        await _bed.ApplyAsync(OutputTestBed.Change(OutputTestBed.Write("lab/a/one.yaml", "1")));
        Directory.CreateSymbolicLink(_bed.Folder.Combine("out/linked"), _bed.Folder.Combine("out/lab"));
        var view = _bed.Output().Files.View();

        view.Look(RepoPath.Of("linked")).Kind.ShouldBe(OutputFileKind.Link);
        view.Look(RepoPath.Of("linked/a/one.yaml")).ShouldBe(OutputFileState.Missing);
        view.Look(RepoPath.Of("lab/a/one.yaml")).Kind.ShouldBe(OutputFileKind.File);
    }

    [Fact]
    public void A_folder_that_does_not_exist_holds_nothing() =>
        _bed.Output().Files.View().Look(RepoPath.Of("lab/render.json")).ShouldBe(OutputFileState.Missing);

    public void Dispose() => _bed.Dispose();
}
