// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Secrets;

namespace Render.Tests.Diff;

/// <summary>Short ways to trees, and random ones.</summary>
internal static class DiffTrees
{
    private static readonly string[] Keys = ["id", "name", "spec", "data", "config.yaml", "items", "a"];

    public static MapNode Map(params (string Key, Node Value)[] entries) => new([.. entries.Select(e => new MapEntry(e.Key, e.Value))]);

    public static ListNode List(params Node[] items) => new([.. items]);

    public static StringNode Str(string value) => new(value);

    public static NumberNode Number(long value) => new(value);

    public static SecretNode Secret(string name) => new(new SecretLookup(new SecretReference(SecretSource.Env, name)));

    public static EmbeddedNode InYaml(Node content) => new(EmbeddedFormat.Yaml, content);

    public static Node Random(Random random, int depth = 4) => random.Next(depth <= 0 ? 5 : 9) switch
    {
        0 => Str("abc"[random.Next(3)].ToString()),
        1 => Number(random.Next(3)),
        2 => new BooleanNode(random.Next(2) == 0),
        3 => Str(string.Join('\n', Enumerable.Range(0, random.Next(6)).Select(_ => "xyz"[random.Next(3)]))),
        4 => random.Next(3) == 0 ? Secret("abc"[random.Next(3)].ToString()) : NullNode.Instance,
        5 => InYaml(Random(random, depth - 1)),
        6 => List([.. Enumerable.Range(0, random.Next(5)).Select(_ => Random(random, depth - 2))]),
        7 => Named(random, depth),
        _ => new MapNode([.. Keys.Where(_ => random.Next(2) == 0).Select(key => new MapEntry(key, Random(random, depth - 1)))]),
    };

    /// <summary>A few changes somewhere in a tree.</summary>
    public static Node Mutate(Node node, Random random) => node switch
    {
        _ when random.Next(12) == 0 => Random(random, 2),
        MapNode map => map.WithEntries([
            .. map.Entries.Where(_ => random.Next(10) > 0).Select(e => e with { Value = Mutate(e.Value, random) }).OrderBy(_ => random.Next())]),
        ListNode list => list.WithItems([.. list.Items.Where(_ => random.Next(8) > 0).Select(item => Mutate(item, random)).OrderBy(_ => random.Next(4) == 0 ? 1 : 0)]),
        EmbeddedNode embedded => new EmbeddedNode(embedded.Format, Mutate(embedded.Content, random)),
        _ => node,
    };

    private static ListNode Named(Random random, int depth) => List([
        .. "pqrst".Where(_ => random.Next(2) == 0).OrderBy(_ => random.Next())
            .Select(name => Map(("name", Str(name.ToString())), ("value", Random(random, depth - 2))))]);
}
