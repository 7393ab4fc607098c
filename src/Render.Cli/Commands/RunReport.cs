// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Redaction;
using Render.Core.Text;
using Render.Reports.Diagnostics;

namespace Render.Cli.Commands;

/// <summary>Writes the findings of a run to standard error, in the format that was asked for.</summary>
/// <param name="sink">Where text goes.</param>
/// <param name="redactor">Masks it.</param>
public sealed class RunReport(CliSink sink, ITextRedactor redactor)
{
    /// <summary>Writes all findings; JSON is one object, also without findings.</summary>
    public Task WriteAsync(
        ReportFormat format, ImmutableArray<Diagnostic> diagnostics, SourceCatalog sources, int exitCode, CancellationToken cancellationToken)
    {
        var text = format == ReportFormat.Json
            ? new DiagnosticJsonReport(redactor).Write(diagnostics, exitCode)
            : new DiagnosticTextReport(sources, redactor, sink.IsInteractive).Write(diagnostics);
        return sink.ErrorAsync(text, cancellationToken);
    }

    /// <summary>Writes one line of the tool's own, left out where anything but text was asked for.</summary>
    public Task SayAsync(ReportFormat format, string line, CancellationToken cancellationToken) =>
        format != ReportFormat.Text ? Task.CompletedTask : sink.LineAsync(redactor, line, cancellationToken);
}
