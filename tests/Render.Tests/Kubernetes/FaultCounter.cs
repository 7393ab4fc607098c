// SPDX-License-Identifier: MIT

using Render.Testing.Kubernetes.Server;

namespace Render.Tests.Kubernetes;

/// <summary>The same fault for the first few requests about Secrets.</summary>
internal sealed class FaultCounter(ApiFaultKind kind, int times, TimeSpan delay = default)
{
    private int _asked;

    public int Asked => Volatile.Read(ref _asked);

    public ApiFault? Next(RecordedRequest request)
    {
        if (!request.PathAndQuery.Contains("/secrets", StringComparison.Ordinal))
            return null;

        return Interlocked.Increment(ref _asked) <= times ? new ApiFault(kind) { Delay = delay } : null;
    }
}
