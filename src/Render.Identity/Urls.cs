// SPDX-License-Identifier: MIT

namespace Render.Identity;

/// <summary>
/// Parts of URLs, cut out of the text as it stands: issuers and redirect URIs are compared to the byte, and a parser that
/// normalises would hide the differences that matter.
/// </summary>
internal static class Urls
{
    private const string SchemeEnd = "://";

    /// <summary>Host and port; empty when there is no authority.</summary>
    public static string AuthorityOf(string url)
    {
        var start = url.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (start < 0)
            return string.Empty;

        var rest = url[(start + SchemeEnd.Length)..];
        var end = rest.IndexOfAny(['/', '?', '#']);
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>The host without user info and port.</summary>
    public static string HostOf(string url)
    {
        var authority = AuthorityOf(url);
        authority = authority[(authority.LastIndexOf('@') + 1)..];
        var port = authority.LastIndexOf(':');
        return port > authority.LastIndexOf(']') ? authority[..port] : authority;
    }

    /// <summary>The path with its leading slash, without query and fragment; empty when there is none.</summary>
    public static string PathOf(string url)
    {
        var start = url.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var slash = start < 0 ? -1 : url.IndexOf('/', start + SchemeEnd.Length);
        if (slash < 0)
            return string.Empty;

        var end = url.IndexOfAny(['?', '#'], slash);
        return end < 0 ? url[slash..] : url[slash..end];
    }
}
