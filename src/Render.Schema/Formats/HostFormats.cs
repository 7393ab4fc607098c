// SPDX-License-Identifier: MIT

using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Render.Schema.Formats;

/// <summary>Host names and addresses. Host names are those of RFC 1123; what an <c>xn--</c> label stands for is not looked into.</summary>
internal static class HostFormats
{
    private const int MaxName = 253;
    private const int MaxLabel = 63;
    private const int Octets = 4;

    private static readonly SearchValues<char> Ipv6Characters = SearchValues.Create("0123456789abcdefABCDEF:.");

    public static bool IsHostname(string text) =>
        text.Length is > 0 and <= MaxName && Array.TrueForAll(text.Split('.'), IsLabel);

    public static bool IsIpv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == Octets && Array.TrueForAll(parts, IsOctet);
    }

    public static bool IsIpv6(string text)
    {
        // The parser of .NET also takes zones, brackets and octets with leading zeros.
        var lastColon = text.LastIndexOf(':');
        if (lastColon < 0 || text.AsSpan().ContainsAnyExcept(Ipv6Characters))
            return false;
        if (text.Contains('.', StringComparison.Ordinal) && !IsIpv4(text[(lastColon + 1)..]))
            return false;

        return !Array.Exists(text[..lastColon].Split(':'), group => group.Length > Octets || group.Contains('.', StringComparison.Ordinal))
            && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;
    }

    public static bool IsCidr(string text)
    {
        const int bitsOf4 = 32;
        const int bitsOf6 = 128;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits))
            return false;

        var address = text[..slash];
        return (IsIpv4(address) && bits <= bitsOf4) || (IsIpv6(address) && bits <= bitsOf6);
    }

    private static bool IsOctet(string text) =>
        text.Length is > 0 and < Octets && (text.Length == 1 || text[0] != '0')
        && byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
