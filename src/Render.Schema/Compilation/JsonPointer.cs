// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;

namespace Render.Schema.Compilation;

/// <summary>JSON pointers (RFC 6901) as they stand in the fragment of a reference.</summary>
internal static class JsonPointer
{
    /// <summary>Adds one step.</summary>
    public static string Append(string pointer, string token) =>
        $"{pointer}/{token.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>Adds one step to an item.</summary>
    public static string Append(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");

    /// <summary>The steps of a percent-encoded pointer; null when it does not begin with a slash.</summary>
    public static string[]? Tokens(string fragment)
    {
        var pointer = Uri.UnescapeDataString(fragment);
        if (pointer.Length == 0)
            return [];

        return pointer[0] == '/' ? [.. pointer[1..].Split('/').Select(Unescape)] : null;
    }

    /// <summary>One step down; null when there is nothing.</summary>
    public static Node? Step(Node node, string token) => node switch
    {
        MapNode map => map[token],
        ListNode list when int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Items.Length =>
            list.Items[index],
        _ => null,
    };

    private static string Unescape(string token) =>
        token.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
