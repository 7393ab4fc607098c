// SPDX-License-Identifier: MIT

using System.Net.Sockets;
using System.Security.Authentication;

namespace Render.Kubernetes.Transport;

/// <summary>Why a connection failed.</summary>
/// <param name="Words">For people; may hold the system's own words, so it is cleaned before it is shown.</param>
/// <param name="IsTransient">True when another try can help: the connection stood and broke.</param>
internal sealed record ConnectionFault(string Words, bool IsTransient)
{
    /// <summary>Reads the reason out of an exception of the handler.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="server">The server.</param>
    /// <param name="proxy">The proxy on the way there, which is what connections are made to; null without one.</param>
    public static ConnectionFault Of(Exception exception, Uri server, Uri? proxy)
    {
        var host = server.Authority;
        var peer = proxy is null ? host : $"the proxy {proxy.Authority}";
        var socket = Inner<SocketException>(exception);
        var tls = Inner<AuthenticationException>(exception);
        var error = (exception as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown;
        return error switch
        {
            HttpRequestError.NameResolutionError => new($"the name of {peer} cannot be resolved", IsTransient: false),
            HttpRequestError.ProxyTunnelError => new($"{peer} does not lead to {host}: {exception.Message}", IsTransient: false),
            HttpRequestError.SecureConnectionError when socket is null && tls is not null => new($"no TLS connection to {host}: {tls.Message}", IsTransient: false),
            HttpRequestError.ConnectionError when socket?.SocketErrorCode == SocketError.ConnectionRefused => new($"{peer} refuses connections", IsTransient: false),
            HttpRequestError.ConnectionError when socket?.SocketErrorCode == SocketError.TimedOut => new($"{peer} does not answer", IsTransient: false),
            HttpRequestError.ConnectionError => new($"no connection to {peer}: {(socket as Exception ?? exception).Message}", IsTransient: true),
            HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => new($"{host} answered with something that is no HTTP", IsTransient: false),
            _ when exception is InvalidDataException => new($"{host} sent a body that cannot be unpacked", IsTransient: true),
            _ => new($"the connection to {host} broke", IsTransient: true),
        };
    }

    private static T? Inner<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
                return found;
        }

        return null;
    }
}
