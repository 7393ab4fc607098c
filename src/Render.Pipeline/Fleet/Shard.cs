// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Render.Pipeline.Fleet;

/// <summary>One of several parts that a fleet is rendered in.</summary>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Count">Of how many.</param>
public sealed record Shard(int Number, int Count)
{
    /// <summary>Most parts. A matrix of GitHub Actions has at most 256 jobs.</summary>
    public const int MaxCount = 256;

    /// <summary>Reads <c>2/4</c>.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Shard? shard)
    {
        shard = null;
        if (text.Split('/') is not [var first, var second]
            || !int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || number < 1 || number > count || count > MaxCount)
            return false;

        shard = new Shard(number, count);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Count}");
}
