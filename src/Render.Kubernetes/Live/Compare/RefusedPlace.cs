// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Render.Core.Contracts;
using Render.Core.Nodes;

namespace Render.Kubernetes.Live.Compare;

/// <summary>Finds the rendered value that a refusal is about, from how the server names fields.</summary>
internal static partial class RefusedPlace
{
    /// <summary>The deepest rendered node on the way to the first field that the answer names; the object itself when it names none.</summary>
    public static Node Of(ClusterAnswer answer, MapNode rendered)
    {
        var field = answer.Causes.Select(cause => cause.Field).FirstOrDefault(name => name.Length > 0 && name[0] != '<')
            ?? TypedField().Match(answer.Message ?? string.Empty).Groups["field"].Value;
        return Deepest(rendered, field);
    }

    /// <summary>Walks a field such as <c>spec.oidcProviders[0].issuer.issuerURL</c> or <c>.data.config.yaml</c> as far as it goes.</summary>
    public static Node Deepest(Node root, string field)
    {
        var node = root;
        var rest = field.TrimStart('.');
        while (rest.Length > 0 && Step(node, ref rest) is { } next)
            node = next;

        return node;
    }

    private static Node? Step(Node node, ref string rest)
    {
        if (node is ListNode list && rest[0] == '[')
        {
            var end = rest.IndexOf(']', StringComparison.Ordinal);
            if (end < 0 || !int.TryParse(rest.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= list.Items.Length)
                return null;

            rest = rest[(end + 1)..].TrimStart('.');
            return list.Items[index];
        }

        // Keys hold dots themselves: the longest one that fits is the one that is meant.
        var text = rest;
        var entry = (node as MapNode)?.Entries.Where(item => Fits(text, item.Key)).Cast<MapEntry?>().MaxBy(item => item?.Key.Length);
        if (entry is not { } found)
            return null;

        rest = rest[found.Key.Length..].TrimStart('.');
        return found.Value;
    }

    private static bool Fits(string rest, string key) =>
        rest.StartsWith(key, StringComparison.Ordinal) && (rest.Length == key.Length || rest[key.Length] is '.' or '[');

    [GeneratedRegex(@"(^|: )(?<field>\.[A-Za-z0-9_.\[\]/-]+): ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TypedField();
}
