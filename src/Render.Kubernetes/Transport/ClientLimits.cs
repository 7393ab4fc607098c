// SPDX-License-Identifier: MIT

namespace Render.Kubernetes.Transport;

/// <summary>How long and how much a cluster may take.</summary>
public sealed record ClientLimits
{
    private const long Mebibyte = 1024 * 1024;

    /// <summary>The defaults.</summary>
    public static ClientLimits Default { get; } = new();

    /// <summary>One request, from the first byte sent to the last one received. Retries count anew.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The whole run against one cluster, waits included.</summary>
    public TimeSpan Run { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How often a request is tried in all.</summary>
    public int Attempts { get; init; } = 5;

    /// <summary>First wait before another try; it doubles.</summary>
    public TimeSpan FirstWait { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>Longest wait before another try, also where the server asks for a longer one.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Bytes of one answer, unpacked.</summary>
    public long AnswerBytes { get; init; } = 64 * Mebibyte;

    /// <summary>Objects of one list, all pages.</summary>
    public int ListItems { get; init; } = 100_000;

    /// <summary>Objects of one page.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>Requests under way at once; null for as many as the server bears.</summary>
    public int? Concurrency { get; init; }
}
