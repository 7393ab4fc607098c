// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;

namespace Render.Schema;

/// <summary>A release of a product as numbers between dots: <c>2.14.4</c>, with or without a <c>v</c>. Absent parts are zero.</summary>
internal sealed class ProductVersion : IComparable<ProductVersion>, IEquatable<ProductVersion>
{
    private readonly ImmutableArray<int> _parts;

    private ProductVersion(ImmutableArray<int> parts) => _parts = parts;

    /// <summary>Before every release.</summary>
    public static ProductVersion First { get; } = new([]);

    public static bool operator ==(ProductVersion? left, ProductVersion? right) => left?.Equals(right) ?? right is null;

    public static bool operator !=(ProductVersion? left, ProductVersion? right) => !(left == right);

    public static bool operator <(ProductVersion left, ProductVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(ProductVersion left, ProductVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(ProductVersion left, ProductVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ProductVersion left, ProductVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a release; what follows the numbers (<c>-rc1</c>) does not count. Null for text without a number, such as <c>main</c>.</summary>
    public static ProductVersion? Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<int>();
        foreach (var part in text.TrimStart('v').Split('.'))
        {
            var digits = part.AsSpan(0, part.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : part.Length);
            if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                break;

            parts.Add(number);
            if (digits.Length < part.Length)
                break;
        }

        return parts.Count == 0 ? null : new ProductVersion(parts.ToImmutable());
    }

    public int CompareTo(ProductVersion? other)
    {
        if (other is null)
            return 1;

        for (var i = 0; i < Math.Max(_parts.Length, other._parts.Length); i++)
        {
            var order = Part(i).CompareTo(other.Part(i));
            if (order != 0)
                return order;
        }

        return 0;
    }

    public bool Equals(ProductVersion? other) => other is not null && CompareTo(other) == 0;

    public override bool Equals(object? obj) => Equals(obj as ProductVersion);

    public override int GetHashCode() => _parts.Reverse().SkipWhile(part => part == 0).Aggregate(0, HashCode.Combine);

    private int Part(int index) => index < _parts.Length ? _parts[index] : 0;
}
