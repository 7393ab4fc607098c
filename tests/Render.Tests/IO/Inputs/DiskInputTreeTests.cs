// SPDX-License-Identifier: MIT

using System.Net.Sockets;
using Render.Core.Contracts;
using Render.Core.Paths;
using Render.IO.Inputs;
using Render.Testing;

namespace Render.Tests.IO.Inputs;

public sealed class DiskInputTreeTests : IDisposable
{
    private const long Limit = 1000;
    private readonly TemporaryFolder _folder = new();
    private readonly RecordedReads _reads = new();
    private readonly DiskInputTree _tree;

    public DiskInputTreeTests()
    {
        _folder.Write("root/a.yaml", "a: 1");
        _folder.Write("root/sub/b.yaml", "b: 2");
        _folder.Write("outside.yaml", "secret");
        _tree = new DiskInputTree(_folder.Combine("root"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_file_is_read_and_recorded_with_its_digest()
    {
        var read = await Read("sub/b.yaml");

        read.Outcome.ShouldBe(FileReadOutcome.Read);
        read.Bytes.ToArray().ShouldBe("b: 2"u8.ToArray());
        _reads.DigestOf("sub/b.yaml").ShouldBe(Digest.Of("b: 2"u8));
    }

    [Theory]
    [InlineData("no.yaml", FileReadOutcome.Missing)]
    [InlineData("no/no.yaml", FileReadOutcome.Missing)]
    [InlineData("a.yaml/no.yaml", FileReadOutcome.Missing)]
    [InlineData("sub", FileReadOutcome.IsFolder)]
    public async Task What_cannot_be_read_is_a_recorded_miss(string path, FileReadOutcome outcome)
    {
        (await Read(path)).Outcome.ShouldBe(outcome);
        _reads.Missing.ShouldBe([path]);
    }

    [Fact]
    public async Task A_file_at_the_limit_is_read_and_one_above_is_not()
    {
        _folder.Write("root/fits", new byte[Limit]);
        _folder.Write("root/large", new byte[Limit + 1]);

        (await Read("fits")).Bytes.Length.ShouldBe((int)Limit);
        var large = await Read("large");
        large.Outcome.ShouldBe(FileReadOutcome.TooLarge);
        large.Size.ShouldBe(Limit + 1);
    }

    [Fact]
    public async Task An_empty_file_is_empty()
    {
        _folder.Write("root/empty", string.Empty);

        (await Read("empty")).ShouldSatisfyAllConditions(r => r.Outcome.ShouldBe(FileReadOutcome.Read), r => r.Bytes.Length.ShouldBe(0));
    }

    [ToolFact("mkfifo")]
    public async Task A_pipe_is_no_empty_file_and_nobody_waits_for_its_writer()
    {
        (await ChildProcess.RunAsync("mkfifo", [_folder.Combine("root/pipe")])).ExitCode.ShouldBe(0);

        (await Read("pipe")).Outcome.ShouldBe(FileReadOutcome.NoFile);
    }

    [Fact]
    public async Task A_socket_is_no_empty_file()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(_folder.Combine("root/s")));

        (await Read("s")).Outcome.ShouldBe(OperatingSystem.IsWindows() ? FileReadOutcome.Unreadable : FileReadOutcome.NoFile);
    }

    [Theory]
    [InlineData("../outside.yaml")]
    [InlineData("sub/../../outside.yaml")]
    [InlineData("sub/../../root/../outside.yaml")]
    public async Task A_link_that_climbs_out_is_refused(string target)
    {
        File.CreateSymbolicLink(_folder.Combine("root/link.yaml"), target);

        (await Read("link.yaml")).Outcome.ShouldBe(FileReadOutcome.OutsideRoot);
    }

    [Fact]
    public async Task A_folder_link_that_leads_out_is_refused_for_everything_below_it()
    {
        Directory.CreateSymbolicLink(_folder.Combine("root/up"), "..");

        (await Read("up/outside.yaml")).Outcome.ShouldBe(FileReadOutcome.OutsideRoot);
        (await List("up")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_chain_of_links_is_judged_by_where_each_step_leads()
    {
        // The text "deep/../x" would stay inside; the link "deep" does not.
        Directory.CreateSymbolicLink(_folder.Combine("root/deep"), _folder.Path);
        File.CreateSymbolicLink(_folder.Combine("root/tricky"), "deep/../a.yaml");

        (await Read("tricky")).Outcome.ShouldBe(FileReadOutcome.OutsideRoot);
    }

    [Fact]
    public async Task Links_inside_are_followed_relative_and_absolute()
    {
        File.CreateSymbolicLink(_folder.Combine("root/sub/up.yaml"), "../a.yaml");
        Directory.CreateSymbolicLink(_folder.Combine("root/again"), _folder.Combine("root/sub"));

        (await Read("again/up.yaml")).Bytes.ToArray().ShouldBe("a: 1"u8.ToArray());
    }

    [Fact]
    public async Task A_sibling_with_the_roots_name_as_prefix_is_outside()
    {
        _folder.Write("root-other/x.yaml", "x");
        File.CreateSymbolicLink(_folder.Combine("root/x.yaml"), _folder.Combine("root-other/x.yaml"));

        (await Read("x.yaml")).Outcome.ShouldBe(FileReadOutcome.OutsideRoot);
    }

    [Fact]
    public async Task A_circle_of_links_is_refused_and_a_dangling_link_is_a_miss()
    {
        File.CreateSymbolicLink(_folder.Combine("root/x"), "y");
        File.CreateSymbolicLink(_folder.Combine("root/y"), "x");
        File.CreateSymbolicLink(_folder.Combine("root/z"), "nothing");

        (await Read("x")).Outcome.ShouldBe(FileReadOutcome.OutsideRoot);
        (await Read("z")).Outcome.ShouldBe(FileReadOutcome.Missing);
    }

    [Fact]
    public async Task A_root_that_is_itself_a_link_is_a_root_like_any_other()
    {
        Directory.CreateSymbolicLink(_folder.Combine("alias"), _folder.Combine("root"));

        var read = await new DiskInputTree(_folder.Combine("alias")).ReadAsync(RepoPath.Of("a.yaml"), Limit, _reads, default);
        read.Outcome.ShouldBe(FileReadOutcome.Read);
    }

    [Fact]
    public async Task Listings_are_ordinal_and_both_kinds_record_the_same_digest()
    {
        _folder.Write("root/Z.yaml", "z");
        _folder.Write("root/ä.yaml", "ä");

        (await List(string.Empty)).ShouldBe(["Z.yaml", "a.yaml", "ä.yaml"]);
        (await _tree.ListFoldersAsync(RepoPath.Root, _reads, default)).ShouldBe(["sub"]);
        _reads.Listed.ShouldBe([string.Empty]);
    }

    [Fact]
    public async Task A_listing_records_what_the_tree_in_memory_records()
    {
        var inMemory = new RecordedListing();
        await new InMemoryTree().With("a.yaml", "a: 1").With("sub/b.yaml", "b: 2").ListFilesAsync(RepoPath.Root, inMemory, default);
        var onDisk = new RecordedListing();
        await _tree.ListFilesAsync(RepoPath.Root, onDisk, default);

        onDisk.Names.ShouldBe(inMemory.Names);
    }

    [Fact]
    public async Task A_link_that_leads_out_is_listed_as_a_file_so_that_reading_it_says_so()
    {
        Directory.CreateSymbolicLink(_folder.Combine("root/up"), "..");

        (await List(string.Empty)).ShouldBe(["a.yaml", "up"]);
        (await Read("up")).Outcome.ShouldBe(FileReadOutcome.OutsideRoot);
    }

    private ValueTask<FileRead> Read(string path) => _tree.ReadAsync(RepoPath.Of(path), Limit, _reads, default);

    private ValueTask<IReadOnlyList<string>> List(string path) => _tree.ListFilesAsync(RepoPath.Of(path), _reads, default);

    private sealed class RecordedListing : IReadRecorder
    {
        public Digest Names { get; private set; } = Digest.None;

        public void FileRead(RepoPath path, Digest digest)
        {
        }

        public void FileMissing(RepoPath path)
        {
        }

        public void FolderListed(RepoPath path, Digest names) => Names = names;
    }
}
