// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Paths;
using Render.Testing;

namespace Render.Tests.Testing;

public sealed class InMemoryTreeTests
{
    private const long Unlimited = long.MaxValue;
    private readonly RecordedReads _reads = new();
    private readonly InMemoryTree _tree = new InMemoryTree().With("a/one.yaml", "1").With("a/b/two.yaml", "22").With("zero.yaml", "0");

    [Fact]
    public async Task Listing_gives_only_direct_children_in_ordinal_order()
    {
        (await _tree.ListFilesAsync(RepoPath.Root, _reads, default)).ShouldBe(["zero.yaml"]);
        (await _tree.ListFoldersAsync(RepoPath.Root, _reads, default)).ShouldBe(["a"]);
        (await _tree.ListFoldersAsync(RepoPath.Of("a"), _reads, default)).ShouldBe(["b"]);
        (await _tree.ListFilesAsync(RepoPath.Of("nowhere"), _reads, default)).ShouldBeEmpty();
        _reads.Listed.ShouldBe(["", "a", "nowhere"]);
    }

    [Theory]
    [InlineData("a/one.yaml", FileReadOutcome.Read)]
    [InlineData("a/none.yaml", FileReadOutcome.Missing)]
    [InlineData("a/b", FileReadOutcome.IsFolder)]
    [InlineData("a/b/two.yaml", FileReadOutcome.TooLarge)]
    public async Task Reading_answers_as_a_disk_would(string path, FileReadOutcome expected)
    {
        var read = await _tree.ReadAsync(RepoPath.Of(path), maxBytes: 1, _reads, default);

        read.Outcome.ShouldBe(expected);
        read.Bytes.IsEmpty.ShouldBe(expected != FileReadOutcome.Read);
        _reads.Read.ShouldBe(expected == FileReadOutcome.Read ? [path] : []);
    }

    [Fact]
    public async Task A_refused_path_is_refused_even_when_a_file_stands_there()
    {
        _tree.WithRefusal("zero.yaml", FileReadOutcome.OutsideRoot);

        var read = await _tree.ReadAsync(RepoPath.Of("zero.yaml"), Unlimited, _reads, default);

        read.Outcome.ShouldBe(FileReadOutcome.OutsideRoot);
        _reads.Read.ShouldBeEmpty();
    }
}
