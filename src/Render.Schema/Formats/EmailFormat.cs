// SPDX-License-Identifier: MIT

namespace Render.Schema.Formats;

/// <summary>Mailboxes of RFC 5321: a dotted or quoted local part, and a host name or an address literal.</summary>
internal static class EmailFormat
{
    private const string AtomPunctuation = "!#$%&'*+-/=?^_`{|}~";
    private const int MaxLocal = 64;

    public static bool Is(string text)
    {
        var at = text.LastIndexOf('@');
        if (at < 1 || at > MaxLocal)
            return false;

        var local = text[..at];
        return (IsDotted(local) || IsQuoted(local)) && IsDomain(text[(at + 1)..]);
    }

    private static bool IsDotted(string local) =>
        Array.TrueForAll(local.Split('.'), atom => atom.Length > 0 && atom.All(c => char.IsAsciiLetterOrDigit(c) || AtomPunctuation.Contains(c, StringComparison.Ordinal)));

    private static bool IsQuoted(string local)
    {
        if (local.Length < 2 || local[0] != '"' || local[^1] != '"')
            return false;

        var inner = local[1..^1];
        var isEscaped = false;
        foreach (var unit in inner)
        {
            if (unit is < ' ' or > '~' || (unit == '"' && !isEscaped))
                return false;

            isEscaped = unit == '\\' && !isEscaped;
        }

        return !isEscaped;
    }

    private static bool IsDomain(string domain)
    {
        const string ipv6 = "IPv6:";
        if (domain is not ['[', .. var literal, ']'])
            return HostFormats.IsHostname(domain);

        return literal.StartsWith(ipv6, StringComparison.Ordinal) ? HostFormats.IsIpv6(literal[ipv6.Length..]) : HostFormats.IsIpv4(literal);
    }
}
