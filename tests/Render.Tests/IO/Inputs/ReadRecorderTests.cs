// SPDX-License-Identifier: MIT

using Render.Core.Paths;
using Render.IO.Inputs;

namespace Render.Tests.IO.Inputs;

public sealed class ReadRecorderTests
{
    private static readonly Digest One = Digest.Of("1"u8);
    private static readonly Digest Two = Digest.Of("2"u8);

    [Fact]
    public void Records_come_sorted_whatever_the_order_of_the_reads()
    {
        var recorder = new ReadRecorder();
        Parallel.For(0, 200, i => recorder.FileRead(RepoPath.Of($"f{(i * 37 % 100):D3}"), One));
        recorder.FolderListed(RepoPath.Of("f050"), Two);

        var records = recorder.ToSorted();
        records.Length.ShouldBe(101);
        records.ShouldBe([.. records.OrderBy(r => r.Path.Value, StringComparer.Ordinal).ThenBy(r => r.Kind)]);
    }

    [Fact]
    public void Of_a_file_that_changes_between_two_reads_the_first_counts()
    {
        var recorder = new ReadRecorder();
        recorder.FileRead(RepoPath.Of("a"), One);
        recorder.FileRead(RepoPath.Of("a"), Two);

        recorder.ToSorted().Single().Digest.ShouldBe(One);
    }

    [Fact]
    public void Everything_is_passed_on()
    {
        var from = new ReadRecorder();
        from.FileRead(RepoPath.Of("a"), One);
        from.FileMissing(RepoPath.Of("b"));
        from.FolderListed(RepoPath.Of("c"), Two);
        var to = new ReadRecorder();

        from.CopyTo(to);

        to.ToSorted().ShouldBe(from.ToSorted());
    }
}
