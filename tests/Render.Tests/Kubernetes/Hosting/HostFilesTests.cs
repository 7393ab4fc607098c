// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Contracts;
using Render.Kubernetes.Hosting;
using Render.Testing;

namespace Render.Tests.Kubernetes.Hosting;

public sealed class HostFilesTests : IDisposable
{
    private const long Limit = 1000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("mkfifo")]
    public async Task A_pipe_that_nobody_writes_to_is_given_up()
    {
        var pipe = await PipeAsync();

        (await new HostFiles(TimeSpan.FromMilliseconds(200)).ReadAsync(pipe, Limit, CancellationToken.None)).Outcome.ShouldBe(FileReadOutcome.NobodyWrites);
    }

    [ToolFact("mkfifo")]
    public async Task Waiting_for_a_pipe_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var pipe = await PipeAsync();

        // Whoever waited to the end would be told that nobody writes.
        await Should.ThrowAsync<OperationCanceledException>(async () => await new HostFiles(TimeSpan.FromMinutes(1)).ReadAsync(pipe, Limit, stop.Token));
    }

    [ToolFact("mkfifo")]
    public async Task A_pipe_whose_writer_says_nothing_can_be_cancelled()
    {
        using var stop = new CancellationTokenSource();
        var pipe = await PipeAsync();
        var reading = new HostFiles(TimeSpan.FromMinutes(1)).ReadAsync(pipe, Limit, stop.Token).AsTask();
        await using var writer = await OpenAsync(pipe);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [ToolFact("mkfifo")]
    public async Task What_comes_through_a_pipe_is_read_to_its_end()
    {
        var pipe = await PipeAsync();
        var reading = new HostFiles(TimeSpan.FromMinutes(1)).ReadAsync(pipe, Limit, CancellationToken.None).AsTask();
        await using (var writer = await OpenAsync(pipe))
        {
            await writer.WriteAsync("one "u8.ToArray());
            await writer.FlushAsync();
            await Task.Delay(50);
            await writer.WriteAsync("two"u8.ToArray());
        }

        var read = await reading;
        read.Outcome.ShouldBe(FileReadOutcome.Read);
        Encoding.UTF8.GetString(read.Bytes.Span).ShouldBe("one two");
    }

    [Fact]
    public async Task Files_are_told_apart()
    {
        var files = new HostFiles();
        _folder.Write("file", "text");
        _folder.Write("large", new string('x', (int)Limit + 1));

        (await files.ReadAsync(_folder.Combine("file"), Limit, CancellationToken.None)).Outcome.ShouldBe(FileReadOutcome.Read);
        (await files.ReadAsync(_folder.Combine("large"), Limit, CancellationToken.None)).Outcome.ShouldBe(FileReadOutcome.TooLarge);
        (await files.ReadAsync(_folder.Combine("gone"), Limit, CancellationToken.None)).Outcome.ShouldBe(FileReadOutcome.Missing);
        (await files.ReadAsync(_folder.Path, Limit, CancellationToken.None)).Outcome.ShouldBe(FileReadOutcome.IsFolder);
    }

    private static Task<FileStream> OpenAsync(string pipe) => Task.Run(() => new FileStream(pipe, FileMode.Open, FileAccess.Write));

    private async Task<string> PipeAsync()
    {
        var pipe = _folder.Combine("pipe");
        (await ChildProcess.RunAsync("mkfifo", [pipe])).ExitCode.ShouldBe(0);
        return pipe;
    }
}
