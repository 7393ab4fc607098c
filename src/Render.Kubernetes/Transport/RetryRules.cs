// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Kubernetes.Transport;

/// <summary>
/// When a request is tried again, and how long that waits. Every request of the diff reads or dry-runs, so each may be repeated.
/// A 500 is never tried again: where it carries a Status it is the server's verdict on the object.
/// </summary>
internal static class RetryRules
{
    /// <summary>True for answers that another try can mend.</summary>
    public static bool IsTransient(int status) => status is 429 or 502 or 503 or 504;

    /// <summary>How long to wait before the next try: what the server asks for, otherwise doubling with jitter.</summary>
    /// <param name="attempt">The number of the try that failed, from 1.</param>
    /// <param name="retryAfter">The header as the server sent it; null for none.</param>
    /// <param name="now">For a header that names a time.</param>
    /// <param name="limits">First and longest wait.</param>
    /// <param name="dice">From 0 to 1.</param>
    public static TimeSpan Wait(int attempt, string? retryAfter, DateTimeOffset now, ClientLimits limits, double dice)
    {
        // Jitter on top of what the server asked for: it says the same to everybody at the same time.
        if (Asked(retryAfter, now) is { } asked)
            return Least(limits.LongestWait, asked + (limits.FirstWait * dice));

        var longest = Least(limits.LongestWait, limits.FirstWait * Math.Pow(2, attempt - 1));
        return longest / 2 * (1 + dice);
    }

    private static TimeSpan? Asked(string? retryAfter, DateTimeOffset now)
    {
        if (int.TryParse(retryAfter, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        if (!DateTimeOffset.TryParseExact(retryAfter, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time))
            return null;

        return time > now ? time - now : TimeSpan.Zero;
    }

    private static TimeSpan Least(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
