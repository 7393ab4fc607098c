// SPDX-License-Identifier: MIT

using System.Buffers;

namespace Render.Schema.Rules;

/// <summary>A URL as Go's <c>url.ParseRequestURI</c> reads it, on which CEL's <c>isURL</c> and <c>url</c> stand: a <c>#</c> is part of the path.</summary>
/// <param name="Scheme">In lower case; empty for an absolute path.</param>
/// <param name="HasQuery">True when the query has at least one parameter.</param>
internal sealed record GoUrl(string Scheme, bool HasQuery)
{
    private static readonly SearchValues<char> HostCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~!$&'()*+,;=:[]<>\"%");

    private static readonly SearchValues<char> UserCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._:~!$&'()*+,;=%@");

    /// <summary>Reads a URL; null when Go refuses it.</summary>
    public static GoUrl? Parse(string text)
    {
        if (text.Length == 0 || text.Any(c => c is < ' ' or '\u007F') || !TryScheme(text, out var scheme))
            return null;

        var rest = text.AsSpan(scheme.Length > 0 ? scheme.Length + 1 : 0);
        var mark = rest.IndexOf('?');
        var query = mark < 0 ? [] : rest[(mark + 1)..];
        rest = mark < 0 ? rest : rest[..mark];
        var url = new GoUrl(scheme.ToLowerInvariant(), HasParameter(query));
        if (!rest.StartsWith("/"))
            return scheme.Length > 0 || rest is "*" ? url : null;

        if (scheme.Length > 0 && rest.StartsWith("//"))
        {
            rest = rest[2..];
            var slash = rest.IndexOf('/');
            if (!IsAuthority(slash < 0 ? rest : rest[..slash]))
                return null;

            rest = slash < 0 ? [] : rest[slash..];
        }

        return HasSoundEscapes(rest) ? url : null;
    }

    private static bool TryScheme(string text, out string scheme)
    {
        scheme = string.Empty;
        for (var i = 0; i < text.Length; i++)
        {
            var isLater = char.IsAsciiDigit(text[i]) || text[i] is '+' or '-' or '.';
            if (text[i] == ':')
            {
                scheme = text[..i];
                return i > 0;
            }

            if (!char.IsAsciiLetter(text[i]) && !(isLater && i > 0))
                break;
        }

        return true;
    }

    private static bool HasParameter(ReadOnlySpan<char> query)
    {
        foreach (var range in query.Split('&'))
        {
            var part = query[range];
            if (!part.IsEmpty && !part.Contains(';') && HasSoundEscapes(part))
                return true;
        }

        return false;
    }

    private static bool IsAuthority(ReadOnlySpan<char> authority)
    {
        var at = authority.LastIndexOf('@');
        var user = at < 0 ? [] : authority[..at];
        var host = authority[(at + 1)..];
        var end = host.StartsWith("[") ? host.LastIndexOf(']') : host.LastIndexOf(':') - 1;
        if (user.ContainsAnyExcept(UserCharacters) || !HasSoundEscapes(user) || (host.StartsWith("[") && end < 0))
            return false;

        var port = end < -1 ? [] : host[(end + 1)..];
        var isPort = port.IsEmpty || (port[0] == ':' && !port[1..].ContainsAnyExceptInRange('0', '9'));
        return isPort && IsHost(end < -1 ? host : host[..(end + 1)]);
    }

    private static bool IsHost(ReadOnlySpan<char> host)
    {
        foreach (var c in host)
        {
            if (c < 128 && !HostCharacters.Contains(c))
                return false;
        }

        // In a host only bytes outside of ASCII may be escaped.
        for (var at = host.IndexOf('%'); at >= 0; at = host.IndexOf('%'))
        {
            if (at + 2 >= host.Length || host[at + 1] is not ((>= '8' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F')) || !char.IsAsciiHexDigit(host[at + 2]))
                return false;

            host = host[(at + 3)..];
        }

        return true;
    }

    private static bool HasSoundEscapes(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOf('%'); at >= 0; at = text.IndexOf('%'))
        {
            if (at + 2 >= text.Length || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                return false;

            text = text[(at + 3)..];
        }

        return true;
    }
}
