// SPDX-License-Identifier: MIT

using System.Net.Sockets;
using Render.IO.Writing;
using Render.Testing;

namespace Render.Tests.IO.Writing;

/// <summary>Pipes and links where a file is wanted: a rename would put a file in their place.</summary>
public sealed class SpecialPlaceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("mkfifo")]
    public async Task A_private_file_does_not_replace_a_pipe()
    {
        var pipe = await PipeAsync("pipe");

        var finding = Private(pipe);

        finding.ShouldNotBeNull().ShouldStartWith("RND7012: This is a pipe");
        new FileInfo(pipe).Length.ShouldBe(0);
        Directory.GetFileSystemEntries(_folder.Path).ShouldBe([pipe]);
    }

    [ToolFact("mknod")]
    public async Task A_private_file_does_not_replace_a_device()
    {
        // Not /dev/null itself: a failing test of an administrator would take it away from everybody.
        var device = _folder.Combine("null");
        if ((await ChildProcess.RunAsync("mknod", [device, "c", "1", "3"])).ExitCode != 0)
            return;

        Private(device).ShouldNotBeNull().ShouldStartWith("RND7012: This is a device");

        File.Exists(device).ShouldBeTrue();
        new FileInfo(device).Length.ShouldBe(0);
    }

    [Fact]
    public void A_private_file_does_not_replace_a_socket()
    {
        if (OperatingSystem.IsWindows())
            return;

        var path = _folder.Combine("s");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));

        Private(path).ShouldNotBeNull().ShouldStartWith("RND7012: This is a socket");
    }

    [Theory]
    [InlineData("target")]
    [InlineData("nothing")]
    [InlineData("/dev/null")]
    public void A_private_file_does_not_replace_a_link(string target)
    {
        _folder.Write("target", "old");
        var link = _folder.Combine("link");
        File.CreateSymbolicLink(link, target);

        Private(link).ShouldNotBeNull().ShouldStartWith("RND7012: This is a link");

        new FileInfo(link).LinkTarget.ShouldBe(target);
        File.ReadAllText(_folder.Combine("target")).ShouldBe("old");
        File.Exists(_folder.Combine("nothing")).ShouldBeFalse();
    }

    [Fact]
    public void An_empty_file_is_replaced()
    {
        Private(_folder.Write("empty", string.Empty)).ShouldBeNull();

        File.ReadAllText(_folder.Combine("empty")).ShouldBe("new");
    }

    [ToolFact("mkfifo")]
    public async Task A_report_goes_through_a_pipe()
    {
        var pipe = await PipeAsync("pipe");
        var reading = Task.Factory.StartNew(() => File.ReadAllText(pipe), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

        var finding = await Task.Run(() => new ReplacedFile(new DiskFileOperations()).Write(pipe, "pipe", "new"u8.ToArray()));

        finding.ShouldBeNull();
        (await Task.WhenAny(reading, Task.Delay(TimeSpan.FromSeconds(20)))).ShouldBe(reading);
        (await reading).ShouldBe("new");
    }

    [ToolFact("mkfifo")]
    public async Task A_pipe_that_nobody_reads_from_is_given_up()
    {
        var pipe = await PipeAsync("pipe");

        new WrittenThrough(pipe) { Patience = TimeSpan.FromMilliseconds(200) }.Write("new"u8.ToArray()).ShouldBe("nobody reads from the pipe");
    }

    [Fact]
    public void A_report_replaces_a_link()
    {
        _folder.Write("target", "old");
        File.CreateSymbolicLink(_folder.Combine("link"), "target");

        new ReplacedFile(new DiskFileOperations()).Write(_folder.Combine("link"), "link", "new"u8.ToArray()).ShouldBeNull();

        new FileInfo(_folder.Combine("link")).LinkTarget.ShouldBeNull();
        File.ReadAllText(_folder.Combine("link")).ShouldBe("new");
        File.ReadAllText(_folder.Combine("target")).ShouldBe("old");
    }

    private static string? Private(string path) =>
        new PrivateFile(new DiskFileOperations()).Write(path, "new"u8.ToArray()) is { } finding ? $"{finding.Code}: {finding.Message}" : null;

    private async Task<string> PipeAsync(string name)
    {
        (await ChildProcess.RunAsync("mkfifo", [_folder.Combine(name)])).ExitCode.ShouldBe(0);
        return _folder.Combine(name);
    }
}
