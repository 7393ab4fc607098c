// SPDX-License-Identifier: MIT

namespace Render.Core.Secrets;

/// <summary>What may be done to a secret without looking into it.</summary>
public enum SecretTransform
{
    /// <summary>Base64 of the bytes.</summary>
    Base64,

    /// <summary>Percent-encoding for a URL component.</summary>
    UrlEncode,

    /// <summary>Leading and trailing white space removed, as files from editors end in a line break.</summary>
    Trim,
}
