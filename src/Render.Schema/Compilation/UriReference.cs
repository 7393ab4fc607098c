// SPDX-License-Identifier: MIT

using System.Buffers;

namespace Render.Schema.Compilation;

/// <summary>
/// URI references as JSON Schema uses them: resolved by RFC 3986 section 5.2 and otherwise compared as text.
/// <see cref="Uri"/> is not used, because it normalises and cannot resolve against a URN.
/// </summary>
internal static class UriReference
{
    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    /// <summary>The part before <c>#</c>, and the part after it (empty when there is none).</summary>
    public static (string Base, string Fragment) SplitFragment(string uri)
    {
        var at = uri.IndexOf('#', StringComparison.Ordinal);
        return at < 0 ? (uri, string.Empty) : (uri[..at], uri[(at + 1)..]);
    }

    /// <summary>True when the text begins with a scheme.</summary>
    public static bool IsAbsolute(string uri) => SchemeLength(uri) > 0;

    /// <summary>The target of a reference that stands in a document with the given absolute URI.</summary>
    public static string Resolve(string baseUri, string reference)
    {
        if (IsAbsolute(reference))
            return reference;

        var (baseText, _) = SplitFragment(baseUri);
        if (reference.Length == 0 || reference[0] == '#')
            return baseText + reference;

        var schemeLength = SchemeLength(baseText);
        var scheme = baseText[..schemeLength];
        var afterScheme = baseText[schemeLength..];
        if (reference.StartsWith("//", StringComparison.Ordinal))
            return scheme + reference;

        var authorityLength = AuthorityLength(afterScheme);
        var prefix = scheme + afterScheme[..authorityLength];
        var (basePath, _) = SplitAt(afterScheme[authorityLength..], '?');
        if (reference[0] == '?')
            return prefix + basePath + reference;

        var (path, tail) = SplitAt(reference, '?', '#');
        var merged = path.StartsWith('/') ? path : Merge(basePath, path, authorityLength > 0);
        return prefix + RemoveDots(merged) + tail;
    }

    private static string Merge(string basePath, string path, bool hasAuthority)
    {
        if (basePath.Length == 0 && hasAuthority)
            return "/" + path;

        return basePath[..(basePath.LastIndexOf('/') + 1)] + path;
    }

    private static string RemoveDots(string path)
    {
        var kept = new List<string>();
        var segments = path.Split('/');
        for (var i = 0; i < segments.Length; i++)
        {
            var isLast = i == segments.Length - 1;
            var isParent = segments[i] == "..";
            if (isParent && kept.Count > 0 && kept is not [""])
                kept.RemoveAt(kept.Count - 1);
            if (!isParent && segments[i] != ".")
                kept.Add(segments[i]);
            else if (isLast)
                kept.Add(string.Empty);
        }

        return string.Join('/', kept);
    }

    private static int SchemeLength(string uri)
    {
        var colon = uri.IndexOf(':', StringComparison.Ordinal);
        var isScheme = colon > 0 && char.IsAsciiLetter(uri[0])
            && !uri.AsSpan(0, colon).ContainsAnyExcept(SchemeCharacters);
        return isScheme ? colon + 1 : 0;
    }

    private static int AuthorityLength(string afterScheme)
    {
        if (!afterScheme.StartsWith("//", StringComparison.Ordinal))
            return 0;

        var end = afterScheme.AsSpan(2).IndexOfAny('/', '?');
        return end < 0 ? afterScheme.Length : end + 2;
    }

    private static (string Before, string FromThere) SplitAt(string text, params ReadOnlySpan<char> marks)
    {
        var at = text.AsSpan().IndexOfAny(marks);
        return at < 0 ? (text, string.Empty) : (text[..at], text[at..]);
    }
}
