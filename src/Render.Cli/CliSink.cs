// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Redaction;

namespace Render.Cli;

/// <summary>
/// The only way out of the process besides the output folder. It takes nothing but text that a redactor has masked,
/// writes UTF-8 without a byte order mark and keeps LF.
/// </summary>
public sealed class CliSink : IAsyncDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly StreamWriter _output;
    private readonly StreamWriter _error;

    /// <summary>Opens the streams of a host; they stay open after disposal.</summary>
    public CliSink(CliHost host)
    {
        _output = new StreamWriter(host.Output, Utf8, leaveOpen: true) { NewLine = "\n" };
        _error = new StreamWriter(host.Error, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>Writes what the user asked to have on standard output.</summary>
    public Task OutputAsync(RedactedText text, CancellationToken cancellationToken) => WriteAsync(_output, text, cancellationToken);

    /// <summary>Writes diagnostics and summaries.</summary>
    public Task ErrorAsync(RedactedText text, CancellationToken cancellationToken) => WriteAsync(_error, text, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await CloseAsync(_output);
        await CloseAsync(_error);
    }

    private static async Task WriteAsync(StreamWriter writer, RedactedText text, CancellationToken cancellationToken)
    {
        try
        {
            await writer.WriteAsync(text.Text.AsMemory(), cancellationToken);
            await writer.FlushAsync(cancellationToken);
        }
        catch (IOException)
        {
            // The reader went away (a closed pipe, a full device): nobody is left to be told, and the work itself goes on.
        }
    }

    private static async ValueTask CloseAsync(StreamWriter writer)
    {
        try
        {
            await writer.DisposeAsync();
        }
        catch (IOException)
        {
            // As above: what could not be written before cannot be written now.
        }
    }
}
