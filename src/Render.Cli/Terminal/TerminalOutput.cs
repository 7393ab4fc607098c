// SPDX-License-Identifier: MIT

using System.Text;
using Render.IO.Writing;
using Spectre.Console;

namespace Render.Cli.Terminal;

/// <summary>A host's standard error as Spectre.Console needs it: it would take the process's console otherwise.</summary>
internal sealed class TerminalOutput : IAnsiConsoleOutput, IDisposable
{
    private const int Columns = 80;
    private const int Lines = 24;

    /// <summary>Opens the stream of a host; it stays open after disposal.</summary>
    public TerminalOutput(CliHost host) =>
        Writer = new StreamWriter(new StandardStream(host.Error), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

    /// <inheritdoc/>
    public TextWriter Writer { get; }

    /// <inheritdoc/>
    public bool IsTerminal => true;

    /// <inheritdoc/>
    public int Width => Columns;

    /// <inheritdoc/>
    public int Height => Lines;

    /// <summary>The console.</summary>
    public IAnsiConsole Open() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.Standard,
        Interactive = InteractionSupport.Yes,
        Out = this,
    });

    /// <inheritdoc/>
    public void SetEncoding(Encoding encoding)
    {
        // The streams of a host are UTF-8, whatever the terminal was set to.
    }

    /// <inheritdoc/>
    public void Dispose() => Writer.Dispose();
}
