// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.IO.Writing;

/// <summary>
/// Why the system refused, in words that are the same on every machine: messages of exceptions name absolute paths and depend on
/// how the runtime was built.
/// </summary>
internal static class SystemReason
{
    private const int LowWord = 0xFFFF;

    /// <summary>The reason, without a path.</summary>
    public static string Of(Exception refusal) => refusal switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException or FileNotFoundException => "it is not there any more",
        PathTooLongException => "the path is too long",
        _ => Known(refusal.HResult) ?? string.Create(CultureInfo.InvariantCulture, $"system error {refusal.HResult & LowWord}"),
    };

    /// <summary>True when a pipe has no reader any more.</summary>
    public static bool IsReaderGone(Exception refusal) =>
        (OperatingSystem.IsWindows(), refusal.HResult & LowWord) is (false, 32) or (true, 109 or 232);

    /// <summary>Unix gives its own numbers, Windows 0x8007 and the number of the error.</summary>
    private static string? Known(int code) => (OperatingSystem.IsWindows(), code & LowWord) switch
    {
        (false, 28) or (true, 112) => "no space is left",
        (false, 30) or (true, 19) => "the file system is read-only",
        (false, 122) => "the quota is used up",
        (false, 1 or 13) or (true, 5) => "permission denied",
        (false, 16) or (true, 32) => "it is in use",
        (false, 21) => "a folder stands where a file belongs",
        (false, 20) => "a file stands where a folder belongs",
        _ => null,
    };
}
