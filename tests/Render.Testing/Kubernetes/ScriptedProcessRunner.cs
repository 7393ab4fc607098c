// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Text;
using Render.IO.Processes;

namespace Render.Testing.Kubernetes;

/// <summary>Starts nothing: a function of the test gives the answer. Remembers every request.</summary>
/// <param name="answer">What a program leaves behind.</param>
public sealed class ScriptedProcessRunner(Func<ProcessRequest, ProcessResult> answer) : IProcessRunner
{
    /// <summary>Every request in order.</summary>
    public ConcurrentQueue<ProcessRequest> Requests { get; } = new();

    /// <summary>A program that ends well and wrote this.</summary>
    public static ProcessResult Wrote(string output) => new(ProcessOutcome.Exited, 0, Encoding.UTF8.GetBytes(output), string.Empty);

    /// <inheritdoc/>
    public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Enqueue(request);
        return Task.FromResult(answer(request));
    }
}
