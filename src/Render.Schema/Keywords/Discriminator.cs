// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>A key whose value tells the alternatives of a <c>oneOf</c> apart, such as <c>type</c>.</summary>
/// <param name="Key">The key.</param>
/// <param name="Values">Its values in all alternatives.</param>
/// <param name="IsPublic">True when its value may be printed.</param>
internal sealed record Discriminator(string Key, IReadOnlyList<Node> Values, bool IsPublic)
{
    /// <summary>The first key that every alternative demands with values of its own; null when there is none.</summary>
    public static Discriminator? Find(IReadOnlyList<CompiledSchema> branches)
    {
        var tables = branches.Select(Table).ToArray();
        if (tables.Length < 2)
            return null;

        var key = tables[0].Keys.Order(StringComparer.Ordinal).FirstOrDefault(name => Array.TrueForAll(tables, table => table.ContainsKey(name)));
        if (key is null)
            return null;

        return new Discriminator(
            key,
            [.. tables.SelectMany(table => table[key].Values).Distinct(NodeEquality.Instance)],
            Array.Exists(tables, table => table[key].IsPublic));
    }

    private static Dictionary<string, (IReadOnlyList<Node> Values, bool IsPublic)> Table(CompiledSchema branch)
    {
        var schema = branch.Keywords is [Reference reference] ? reference.InPlace.First() : branch;
        var table = new Dictionary<string, (IReadOnlyList<Node> Values, bool IsPublic)>(StringComparer.Ordinal);
        foreach (var rules in schema.Keywords.OfType<Members>().Select(members => members.Rules))
        {
            foreach (var name in rules.Required)
            {
                var child = rules.Properties.GetValueOrDefault(name);
                if (child?.Keywords.OfType<AllowedValues>().FirstOrDefault() is { } allowed)
                    table.TryAdd(name, (allowed.Values, child.IsPublic));
            }
        }

        return table;
    }
}
