// SPDX-License-Identifier: MIT

using System.Buffers;

namespace Render.Schema.Formats;

/// <summary>URIs by the grammar of RFC 3986. <see cref="Uri"/> repairs what it reads, which a check must not.</summary>
internal static class UriFormats
{
    private const string Unreserved = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";
    private const string Delimiters = "!$&'()*+,;=";
    private static readonly SearchValues<char> Scheme = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");
    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> Host = SearchValues.Create(Unreserved + Delimiters + "%");
    private static readonly SearchValues<char> User = SearchValues.Create(Unreserved + Delimiters + "%:");
    private static readonly SearchValues<char> Path = SearchValues.Create(Unreserved + Delimiters + "%:@/");
    private static readonly SearchValues<char> Query = SearchValues.Create(Unreserved + Delimiters + "%:@/?");

    public static bool IsUri(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && IsScheme(text.AsSpan(0, colon)) && IsAfterScheme(text.AsSpan(colon + 1));
    }

    public static bool IsReference(string text)
    {
        if (IsUri(text))
            return true;

        // Without a scheme the first segment must not hold a colon, or it would be one.
        var first = text.AsSpan().IndexOfAny("/?#");
        return !text.AsSpan(0, first < 0 ? text.Length : first).Contains(':') && IsAfterScheme(text);
    }

    private static bool IsScheme(ReadOnlySpan<char> scheme) => char.IsAsciiLetter(scheme[0]) && !scheme.ContainsAnyExcept(Scheme);

    private static bool IsAfterScheme(ReadOnlySpan<char> text)
    {
        var hash = text.IndexOf('#');
        var fragment = hash < 0 ? [] : text[(hash + 1)..];
        var rest = hash < 0 ? text : text[..hash];
        var mark = rest.IndexOf('?');
        var query = mark < 0 ? [] : rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];
        if (!Only(fragment, Query) || !Only(query, Query))
            return false;

        if (!rest.StartsWith("//"))
            return Only(rest, Path);

        rest = rest[2..];
        var slash = rest.IndexOf('/');
        var path = slash < 0 ? [] : rest[slash..];
        return IsAuthority(slash < 0 ? rest : rest[..slash]) && Only(path, Path);
    }

    private static bool IsAuthority(ReadOnlySpan<char> authority)
    {
        var at = authority.LastIndexOf('@');
        var host = authority[(at + 1)..];
        if (at >= 0 && !Only(authority[..at], User))
            return false;

        var end = host.StartsWith("[") ? host.IndexOf(']') + 1 : host.IndexOf(':');
        if (host.StartsWith("[") && (end == 0 || !IsLiteral(host[1..(end - 1)])))
            return false;

        var port = end < 0 ? [] : host[end..];
        var isPort = port.IsEmpty || (port[0] == ':' && !port[1..].ContainsAnyExceptInRange('0', '9'));
        return isPort && (host.StartsWith("[") || Only(end < 0 ? host : host[..end], Host));
    }

    private static bool IsLiteral(ReadOnlySpan<char> literal)
    {
        if (literal.IsEmpty || literal[0] is not ('v' or 'V'))
            return HostFormats.IsIpv6(literal.ToString());

        var dot = literal.IndexOf('.');
        return dot > 1 && dot + 1 < literal.Length && !literal[1..dot].ContainsAnyExcept(Hexadecimal) && Only(literal[(dot + 1)..], User);
    }

    private static bool Only(ReadOnlySpan<char> text, SearchValues<char> allowed)
    {
        if (text.ContainsAnyExcept(allowed))
            return false;

        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                return false;

            text = text[(at + 3)..];
        }

        return true;
    }
}
