// SPDX-License-Identifier: MIT

namespace Render.Testing.Kubernetes.Server;

/// <summary>A request as the server saw it.</summary>
/// <param name="Method">The method.</param>
/// <param name="PathAndQuery">Path and query as they were sent.</param>
/// <param name="Protocol">Such as <c>HTTP/2</c>.</param>
/// <param name="Host">The name that the request was for.</param>
/// <param name="ServerName">The name of the TLS handshake; empty for none.</param>
/// <param name="Authorization">The header; empty for none.</param>
/// <param name="Client">Subject of the client's certificate; empty for none.</param>
/// <param name="Headers">All headers.</param>
/// <param name="Body">The body as text.</param>
public sealed record RecordedRequest(
    string Method, string PathAndQuery, string Protocol, string Host, string ServerName, string Authorization, string Client,
    IReadOnlyDictionary<string, string> Headers, string Body);
