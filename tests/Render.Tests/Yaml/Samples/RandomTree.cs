// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Nodes;

namespace Render.Tests.Yaml.Samples;

/// <summary>Trees from a seed: the same seed gives the same tree on every machine.</summary>
internal sealed class RandomTree(int seed)
{
    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "42", "1.5", "-0.25", "1.0", "1.50", "0.1", "9223372036854775807", "-9223372036854775808", "18446744073709551615", "65535",
        "0x1F", "0o17", "+7", ".5", "5.", "1e3", "1E3", "1e-3", "1.5e300", "-2.5E-10", "0777", "1e20", "1e21", "123456789.123456789", "0.000001", "1e-25",
    ];

    private static readonly string[] Keys =
    [
        "apiVersion", "kind", "metadata", "name", "namespace", "labels", "spec", "data", "status", "type", "id", "issuer", "a", "b", "config.yaml",
        "app.kubernetes.io/name",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A map, a list or a scalar.</summary>
    public Node Next() => NextNode(0);

    /// <summary>A map.</summary>
    public MapNode NextMap() => NextMap(0);

    /// <summary>A text, hostile more often than not.</summary>
    public string NextText() => _random.Next(3) == 0 ? Keys[_random.Next(Keys.Length)] : HostileText.Next(_random);

    private Node NextNode(int depth) => _random.Next(depth > 5 ? 8 : 14) switch
    {
        0 => new NullNode(),
        1 => new BooleanNode(_random.Next(2) == 0),
        2 => NextNumber(),
        < 8 => new StringNode(NextText()),
        < 12 => NextMap(depth),
        _ => new ListNode([.. Enumerable.Range(0, _random.Next(5)).Select(_ => NextNode(depth + 1))]),
    };

    private MapNode NextMap(int depth)
    {
        var keys = Enumerable.Range(0, _random.Next(7)).Select(_ => NextText()).Distinct(StringComparer.Ordinal);
        return new MapNode([.. keys.Select(key => new MapEntry(key, NextNode(depth + 1)))]);
    }

    private NumberNode NextNumber()
    {
        var text = _random.Next(3) == 0 ? _random.NextInt64().ToString(CultureInfo.InvariantCulture) : Numbers[_random.Next(Numbers.Length)];
        Render.Yaml.ScalarResolver.TryNumber(text, out var number).ShouldBeTrue(text);
        return new NumberNode(number);
    }
}
