// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Net;
using Render.Kubernetes.Hosting;

namespace Render.Kubernetes.Kubeconfig;

/// <summary>
/// The proxy of a server by the environment, with kubectl's rules: <c>HTTPS_PROXY</c> or <c>HTTP_PROXY</c> by the scheme, lower case too;
/// this machine is never asked through a proxy; <c>NO_PROXY</c> lists hosts, domains, addresses, networks, each with an optional port.
/// </summary>
internal static class ProxyRules
{
    /// <summary>The value of the variable that names the proxy, and its name; null for a direct connection.</summary>
    public static (string Url, string Variable)? FromEnvironment(Uri server, HostEnvironment host)
    {
        var name = server.Scheme == Uri.UriSchemeHttps ? "HTTPS_PROXY" : "HTTP_PROXY";
        var variable = host.Variable(name) is not null ? name : name.ToLowerInvariant();
        return host.Variable(variable) is { } url && !IsExcluded(server, host) ? (url, variable) : null;
    }

    /// <summary>Reads a proxy's URL; a bare <c>host:port</c> is http, as with kubectl. Null for anything else.</summary>
    public static Uri? Parse(string url)
    {
        var text = url.Contains("://", StringComparison.Ordinal) ? url : "http://" + url;
        return Uri.TryCreate(text, UriKind.Absolute, out var proxy) && proxy.Scheme is "http" or "https" or "socks5" && proxy.Host.Length > 0
            ? proxy
            : null;
    }

    private static bool IsExcluded(Uri server, HostEnvironment host)
    {
        var isAddress = IPAddress.TryParse(server.DnsSafeHost, out var address);
        if (server.DnsSafeHost == "localhost" || (isAddress && IPAddress.IsLoopback(address ?? IPAddress.None)))
            return true;

        var list = host.Variable("NO_PROXY") ?? host.Variable("no_proxy") ?? string.Empty;
        return list
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(entry => Matches(entry, server, isAddress ? address : null));
    }

    private static bool Matches(string entry, Uri server, IPAddress? address)
    {
        if (entry == "*")
            return true;
        if (address is not null && IPNetwork.TryParse(entry, out var network))
            return network.Contains(address);

        var (pattern, port) = SplitPort(entry);
        if (port is not null && port != server.Port)
            return false;
        if (address is not null)
            return IPAddress.TryParse(pattern, out var wanted) && wanted.Equals(address);

        // "example.com" covers its sub-domains too, ".example.com" and "*.example.com" cover only these.
        var name = pattern.TrimStart('*');
        var isDomainOnly = name.StartsWith('.');
        var suffix = isDomainOnly ? name : "." + name;
        return server.DnsSafeHost.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)
            || (!isDomainOnly && server.DnsSafeHost.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static (string Pattern, int? Port) SplitPort(string entry)
    {
        if (IPAddress.TryParse(entry, out _))
            return (entry, null);

        var at = entry.LastIndexOf(':');
        return at > 0 && int.TryParse(entry.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (entry[..at].Trim('[', ']'), port)
            : (entry.Trim('[', ']'), null);
    }
}
