// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;

namespace Render.Core.Redaction;

/// <summary>Finds names and passwords inside of URLs, which belong into no message: <c>https://user:password@host</c>.</summary>
public static partial class UserInfo
{
    /// <summary>True when a text holds a URL with user information.</summary>
    public static bool IsIn(string text) => text.Contains("://", StringComparison.Ordinal) && Pattern().IsMatch(text);

    /// <summary>The text with <c>…</c> in place of the user information of its URLs.</summary>
    public static string Mask(string text) => text.Contains("://", StringComparison.Ordinal) ? Pattern().Replace(text, "://…@") : text;

    /// <summary>A text that may be a URL or a host with <c>…</c> in place of everything before its last <c>@</c> but the scheme.</summary>
    public static string Behind(string text)
    {
        var at = text.LastIndexOf('@');
        if (at < 0)
            return text;

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        return (scheme >= 0 && scheme < at ? text[..(scheme + "://".Length)] : string.Empty) + "…" + text[at..];
    }

    [GeneratedRegex(@"://[^/\s@'""]*@", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
