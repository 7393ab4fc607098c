// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Diff.Lists;

/// <summary>Finds the field by which the items of a list call themselves.</summary>
internal static class ListKeys
{
    /// <summary>Fields that name things in Kubernetes objects and in the configurations of identity systems, the most telling first.</summary>
    private static readonly string[] Names = ["id", "name", "clientID", "clientId", "secretKey", "type", "containerPort", "port"];

    /// <summary>Fields that tell items apart too, but may hold more than a name: credentials in a URL, a key that is one.</summary>
    private static readonly string[] Values = ["key", "issuerURL", "url", "host", "path", "mountPath", "group", "claim"];

    /// <summary>The field that names every item of both lists, each by another text; null when there is none.</summary>
    /// <param name="before">One list.</param>
    /// <param name="after">The other.</param>
    /// <param name="namesOnly">True where the values of a list are not known to be public: they would show in paths.</param>
    public static string? Find(ListNode before, ListNode after, bool namesOnly) =>
        Array.Find(namesOnly ? Names : [.. Names, .. Values], field => TellsApart(before, field) && TellsApart(after, field));

    /// <summary>The name of an item.</summary>
    public static string? NameOf(Node item, string field) => (item as MapNode)?[field] switch
    {
        StringNode text => text.Value,
        NumberNode { Value.IsInteger: true } number => number.Value.Lexeme,
        _ => null,
    };

    private static bool TellsApart(ListNode list, string field)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return list.Items.All(item => NameOf(item, field) is { } name && seen.Add(name));
    }
}
