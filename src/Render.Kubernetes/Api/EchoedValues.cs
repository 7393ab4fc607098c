// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;

namespace Render.Kubernetes.Api;

/// <summary>Takes values out of a server's message: <c>Invalid value: "…"</c> and <c>expected string, got …</c> repeat what was sent.</summary>
internal static partial class EchoedValues
{
    /// <summary>The message without them.</summary>
    public static string Remove(string message) => Got().Replace(Quoted().Replace(message, "${said}…"), "${said}…");

    [GeneratedRegex("""(?<said>(Invalid|Unsupported|Duplicate) value: )("([^"\\]|\\.)*"|[^:\s]+)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex("""(?<said>, got ).*$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Got();
}
