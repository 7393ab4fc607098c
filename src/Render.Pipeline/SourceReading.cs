// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Paths;
using Render.Core.Text;

namespace Render.Pipeline;

/// <summary>Reads one text file of the repository; every way to fail is a diagnostic where the file was asked for.</summary>
public static class SourceReading
{
    /// <summary>The decoded text; null when it could not be read, with the reason in <paramref name="diagnostics"/>.</summary>
    public static async ValueTask<SourceText?> ReadAsync(
        RepoPath path, SourceSpan askedFrom, StageContext context, DiagnosticBag diagnostics, CancellationToken cancellationToken, bool optional = false)
    {
        var read = await context.Inputs.ReadAsync(path, DocumentBudget.Source.MaxBytes, context.Recorder, cancellationToken);
        if (optional && read.Outcome == FileReadOutcome.Missing)
            return null;

        if (read.Outcome != FileReadOutcome.Read)
        {
            diagnostics.Add(SpecFileErrors.CannotRead(askedFrom.Path.Length > 0 ? askedFrom : SourceSpan.StartOf(path.Value), path, read));
            return null;
        }

        var decoded = SourceDecoder.Decode(path.Value, read.Bytes.Span, DocumentBudget.Source);
        diagnostics.AddRange(decoded.Diagnostics);
        return decoded.IsSuccess(out var source) ? source : null;
    }
}
