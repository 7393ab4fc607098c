// SPDX-License-Identifier: MIT

namespace Render.IO.Processes;

/// <summary>Starts programs. A port, so that no test depends on what a machine has installed.</summary>
public interface IProcessRunner
{
    /// <summary>Runs a program to its end.</summary>
    /// <returns>How it ended; only cancellation throws, and then the program and its children are gone.</returns>
    Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken);
}
