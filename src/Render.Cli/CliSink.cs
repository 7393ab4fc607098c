// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.IO.Writing;

namespace Render.Cli;

/// <summary>
/// The only way out of the process besides the output folder. It takes nothing but text that a redactor has masked,
/// writes UTF-8 without a byte order mark and keeps LF.
/// </summary>
public sealed class CliSink : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly StandardStream _standardOutput;
    private readonly StreamWriter _output;
    private readonly StreamWriter _error;

    /// <summary>True when what goes to standard error is read on a terminal that wants colours.</summary>
    public bool IsInteractive { get; }

    /// <summary>What the system refused to take on standard output; null when nothing of it is lost.</summary>
    public Diagnostic? OutputRefusal => _standardOutput.Refusal is { } reason ? OutputWriteErrors.StandardOutputRefused(reason) : null;

    /// <summary>Opens the streams of a host; they stay open after disposal.</summary>
    public CliSink(CliHost host)
    {
        IsInteractive = host.IsInteractive;
        _standardOutput = new StandardStream(host.Output);
        _output = new StreamWriter(_standardOutput, Utf8) { NewLine = "\n" };
        _error = new StreamWriter(new StandardStream(host.Error), Utf8) { NewLine = "\n", AutoFlush = true };
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
        _output.Dispose();
        _error.Dispose();
        _standardOutput.Dispose();
    }

    /// <remarks>
    /// Console streams know no asynchronous writing: they would hand each text to another thread and wait for it, which a short
    /// command pays for with a tenth of its time.
    /// </remarks>
    private static Task WriteAsync(StreamWriter writer, RedactedText text, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled(cancellationToken);

        writer.Write(text.Text);
        writer.Flush();
        return Task.CompletedTask;
    }
}
