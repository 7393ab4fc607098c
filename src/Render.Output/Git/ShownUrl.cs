// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;

namespace Render.Output.Git;

/// <summary>Takes user names and passwords out of URLs before they are printed.</summary>
public static partial class ShownUrl
{
    /// <summary>The text without what stands before the host of any URL in it.</summary>
    public static string In(string text) => Credentials().Replace(text, "://");

    [GeneratedRegex(@"://[^/@\s]*(?::[^/\s]*)?@", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Credentials();
}
