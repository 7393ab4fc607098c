// SPDX-License-Identifier: MIT

using System.CommandLine;
using Render.Core.Redaction;

namespace Render.Cli.Commands;

/// <summary>What a command works with.</summary>
/// <param name="Host">The process.</param>
/// <param name="Arguments">The parsed command line; free of errors.</param>
/// <param name="Sink">Where text goes.</param>
public sealed record CommandContext(CliHost Host, ParseResult Arguments, CliSink Sink)
{
    /// <summary>Writes one line of the tool's own words, without any content of a document, to standard error.</summary>
    public Task SayAsync(ITextRedactor redactor, string line, CancellationToken cancellationToken) =>
        Sink.LineAsync(redactor, line, cancellationToken);
}
