// SPDX-License-Identifier: MIT

namespace Render.Kubernetes.Transport;

/// <summary>One request to an API server; may be sent several times.</summary>
/// <param name="Method">GET or PATCH.</param>
/// <param name="PathAndQuery">From the first slash on, escaped; the server's base path comes before it.</param>
/// <param name="Accept">What is accepted.</param>
/// <param name="ContentType">Type of the body; null without one.</param>
/// <param name="Body">The body.</param>
internal sealed record ApiRequest(HttpMethod Method, string PathAndQuery, string Accept, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>A read.</summary>
    public static ApiRequest Get(string pathAndQuery, string accept = "application/json") => new(HttpMethod.Get, pathAndQuery, accept, null, default);
}

/// <summary>What came of a request.</summary>
/// <param name="Status">HTTP status; 0 when nothing whole was answered.</param>
/// <param name="ContentType">Media type of the body; empty for none.</param>
/// <param name="Body">The whole body, unpacked.</param>
/// <param name="Failure">Why nothing whole was answered, fit to be shown; null otherwise.</param>
/// <param name="NoCredential">True when the request was not sent for lack of a credential.</param>
internal sealed record ApiExchange(int Status, string ContentType, ReadOnlyMemory<byte> Body, string? Failure, bool NoCredential = false)
{
    /// <summary>How often it was sent.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>Nothing whole was answered.</summary>
    public static ApiExchange Failed(string failure) => new(0, string.Empty, default, failure);
}
