// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Kubernetes.Credentials;

/// <summary>What a bearer token is made of: visible ASCII. Anything else cannot stand in a header, or would end it and begin another one.</summary>
internal static class BearerToken
{
    /// <summary>Why a token cannot be sent, without a part of it; null when it can.</summary>
    public static string? ReasonToRefuse(string token)
    {
        if (!token.AsSpan().ContainsAnyExceptInRange('!', '~'))
            return null;

        return Ascii.IsValid(token) ? "it holds a line break, a space or another character that no token has" : "it holds characters that are not ASCII";
    }
}
