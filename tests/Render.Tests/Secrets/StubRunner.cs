// SPDX-License-Identifier: MIT

using System.Text;
using Render.IO.Processes;

namespace Render.Tests.Secrets;

/// <summary>Stands in for <c>age</c>: wraps everything in the same envelope, and remembers what it was started with.</summary>
internal sealed class StubRunner : IProcessRunner
{
    private const string Envelope = "-----BEGIN AGE ENCRYPTED FILE-----\nAAAA\n-----END AGE ENCRYPTED FILE-----\n";

    public List<ProcessRequest> Requests { get; } = [];

    public Task<ProcessResult> RunAsync(ProcessRequest request, CancellationToken cancellationToken)
    {
        lock (Requests)
            Requests.Add(request);

        return Task.FromResult(new ProcessResult(ProcessOutcome.Exited, 0, Encoding.ASCII.GetBytes(Envelope), string.Empty));
    }
}
