// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Redaction;

namespace Render.Cli;

/// <summary>
/// The only way out of the process besides the output folder. It takes nothing but text that a redactor has masked,
/// writes UTF-8 without a byte order mark and keeps LF.
/// </summary>
public sealed class CliSink : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly StreamWriter _output;
    private readonly StreamWriter _error;

    /// <summary>True when what goes to standard error is read on a terminal that wants colours.</summary>
    public bool IsInteractive { get; }

    /// <summary>Opens the streams of a host; they stay open after disposal.</summary>
    public CliSink(CliHost host)
    {
        IsInteractive = host.IsInteractive;
        _output = new StreamWriter(host.Output, Utf8, leaveOpen: true) { NewLine = "\n" };
        _error = new StreamWriter(host.Error, Utf8, leaveOpen: true) { NewLine = "\n", AutoFlush = true };
    }

    /// <summary>Writes what the user asked to have on standard output.</summary>
    public Task OutputAsync(RedactedText text, CancellationToken cancellationToken) => WriteAsync(_output, text, cancellationToken);

    /// <summary>Writes diagnostics and summaries.</summary>
    public Task ErrorAsync(RedactedText text, CancellationToken cancellationToken) => WriteAsync(_error, text, cancellationToken);

    /// <summary>Writes one line of the tool's own words to standard error.</summary>
    public Task LineAsync(ITextRedactor redactor, string line, CancellationToken cancellationToken) => ErrorAsync(redactor.Redact(line + "\n"), cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        Close(_output);
        Close(_error);
    }

    /// <remarks>
    /// Console streams know no asynchronous writing: they would hand each text to another thread and wait for it, which a short
    /// command pays for with a tenth of its time.
    /// </remarks>
    private static Task WriteAsync(StreamWriter writer, RedactedText text, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);

        try
        {
            writer.Write(text.Text);
            writer.Flush();
        }
        catch (IOException)
        {
            // The reader went away (a closed pipe, a full device): nobody is left to be told, and the work itself goes on.
        }

        return Task.CompletedTask;
    }

    private static void Close(StreamWriter writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (IOException)
        {
            // As above: what could not be written before cannot be written now.
        }
    }
}
