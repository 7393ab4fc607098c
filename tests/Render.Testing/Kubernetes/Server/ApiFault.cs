// SPDX-License-Identifier: MIT

namespace Render.Testing.Kubernetes.Server;

/// <summary>What a server, or something in front of it, can do instead of a good answer.</summary>
public enum ApiFaultKind
{
    /// <summary>401 with a Status.</summary>
    Unauthorized,

    /// <summary>403 with a Status.</summary>
    Forbidden,

    /// <summary>404 as plain text: the kind is not served.</summary>
    NotServed,

    /// <summary>404 as a web page of something in front of the server.</summary>
    WebPage,

    /// <summary>409 with a Status: the object changed meanwhile.</summary>
    Conflict,

    /// <summary>410 with a Status.</summary>
    Expired,

    /// <summary>422 with a Status.</summary>
    Invalid,

    /// <summary>429 with Retry-After.</summary>
    TooManyRequests,

    /// <summary>500 with a Status.</summary>
    InternalStatus,

    /// <summary>500 without a Status.</summary>
    InternalPlain,

    /// <summary>502 without a Status.</summary>
    BadGateway,

    /// <summary>503 with a Status.</summary>
    Unavailable,

    /// <summary>504 without a Status.</summary>
    GatewayTimeout,

    /// <summary>The connection breaks before anything is answered.</summary>
    ResetEarly,

    /// <summary>The connection breaks in the middle of the body.</summary>
    ResetInBody,

    /// <summary>The answer comes late.</summary>
    Slow,

    /// <summary>The answer never comes.</summary>
    Never,

    /// <summary>The answer is larger than any limit.</summary>
    Huge,

    /// <summary>200 with something that is no JSON.</summary>
    NoJson,

    /// <summary>200 with half of the JSON, ended properly.</summary>
    HalfJson,

    /// <summary>200 with another object than the one that was asked for.</summary>
    OtherObject,

    /// <summary>A redirect to another host.</summary>
    Redirect,
}

/// <summary>One fault.</summary>
/// <param name="Kind">What happens.</param>
public sealed record ApiFault(ApiFaultKind Kind)
{
    /// <summary>How late a slow answer comes; the value of Retry-After, in whole seconds.</summary>
    public TimeSpan Delay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Where a redirect leads.</summary>
    public Uri? Target { get; init; }

    /// <summary>Size of a huge answer in bytes.</summary>
    public long Size { get; init; } = 50L * 1024 * 1024;
}
