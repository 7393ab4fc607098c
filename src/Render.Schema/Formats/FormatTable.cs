// SPDX-License-Identifier: MIT


namespace Render.Schema.Formats;

/// <summary>The formats that are checked: those of the standard that configuration uses, and those of Kubernetes.</summary>
internal static class FormatTable
{
    private static readonly Dictionary<string, Format> Standard = Index(
        Format.OfText("date-time", "a date and time such as 2026-01-31T08:00:00Z", DateFormats.IsDateTime),
        Format.OfText("date", "a date such as 2026-01-31", DateFormats.IsDate),
        Format.OfText("time", "a time such as 08:00:00Z", DateFormats.IsTime),
        Format.OfText("duration", "a duration such as P1DT12H", DurationFormats.IsIso),
        Format.OfText("email", "an e-mail address", EmailFormat.Is),
        Format.OfText("hostname", "a host name", HostFormats.IsHostname),
        Format.OfText("ipv4", "an IPv4 address", HostFormats.IsIpv4),
        Format.OfText("ipv6", "an IPv6 address", HostFormats.IsIpv6),
        Format.OfText("uri", "an absolute URI", UriFormats.IsUri),
        Format.OfText("uri-reference", "a URI or a relative reference", UriFormats.IsReference),
        Format.OfText("uuid", "a UUID", TextFormats.IsUuid),
        Format.OfText("json-pointer", "a JSON pointer", TextFormats.IsJsonPointer),
        Format.OfText("relative-json-pointer", "a relative JSON pointer", TextFormats.IsRelativeJsonPointer),
        Format.OfText("regex", "a regular expression (ECMA-262)", TextFormats.IsRegex),
        Format.OfNumber("int32", "a whole number of 32 bits", number => number.TryGetInt64(out var value) && value is >= int.MinValue and <= int.MaxValue),
        Format.OfNumber("int64", "a whole number of 64 bits", number => number.TryGetInt64(out _)),
        Format.OfText("byte", "text in base64", TextFormats.IsBase64));

    private static readonly Dictionary<string, Format> Kubernetes = Index(
        Format.OfText("duration", "a duration such as 1h30m", DurationFormats.IsGo),
        Format.OfText("datetime", "a date and time such as 2026-01-31T08:00:00Z", DateFormats.IsDateTime),
        Format.OfText("cidr", "an address range such as 10.0.0.0/8", HostFormats.IsCidr),
        Format.OfText("password", "text", _ => true),
        Format.OfNumber("float", "a number", _ => true),
        Format.OfNumber("double", "a number", _ => true));

    /// <summary>The names of the standard's formats that are checked.</summary>
    public static IEnumerable<string> Names => Standard.Keys;

    /// <summary>A format by its name; null when it is not known.</summary>
    public static Format? Find(string name, SchemaDraft draft) =>
        draft == SchemaDraft.Structural && Kubernetes.TryGetValue(name, out var own) ? own : Standard.GetValueOrDefault(name);

    private static Dictionary<string, Format> Index(params Format[] formats) =>
        formats.ToDictionary(format => format.Name, StringComparer.Ordinal);
}
