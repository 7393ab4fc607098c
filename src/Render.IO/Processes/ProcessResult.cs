// SPDX-License-Identifier: MIT

namespace Render.IO.Processes;

/// <summary>What a program left behind.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="ExitCode">Its exit code; -1 unless it exited by itself.</param>
/// <param name="Output">
/// What it wrote on its standard output; may be secret, so the caller takes it over and clears it. Empty when it was stopped.
/// </param>
/// <param name="Error">
/// What it wrote on its error output, as far as it can be read as UTF-8. Programs print what they choke on: redact it before it is shown.
/// </param>
public sealed record ProcessResult(ProcessOutcome Outcome, int ExitCode, byte[] Output, string Error)
{
    /// <summary>True for exit code 0.</summary>
    public bool Succeeded => Outcome == ProcessOutcome.Exited && ExitCode == 0;

    /// <summary>Never the output: it may be secret.</summary>
    public override string ToString() => $"{Outcome} {ExitCode.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}
