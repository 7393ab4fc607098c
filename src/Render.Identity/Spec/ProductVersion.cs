// SPDX-License-Identifier: MIT

using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Render.Identity.Spec;

/// <summary>
/// The version of a product, such as <c>2.14</c>, <c>v2.14.4</c> or <c>2.45.1-epinio-pkce</c>. Contracts change with minor
/// releases, so order and equality look at major and minor alone.
/// </summary>
public sealed partial class ProductVersion : IComparable<ProductVersion>, IEquatable<ProductVersion>
{
    /// <summary>The pattern of a version in the schema.</summary>
    public const string Pattern = @"^v?[0-9]+\.[0-9]+(\.[0-9]+)?(-[0-9A-Za-z.-]+)?$";

    private ProductVersion(int major, int minor, string? suffix, string text)
    {
        Major = major;
        Minor = minor;
        Suffix = suffix;
        Text = text;
    }

    /// <summary>First number.</summary>
    public int Major { get; }

    /// <summary>Second number.</summary>
    public int Minor { get; }

    /// <summary>What follows the first hyphen, such as <c>epinio-pkce</c>; null when there is none.</summary>
    public string? Suffix { get; }

    /// <summary>The version as it was written.</summary>
    public string Text { get; }

    /// <summary>Order by major and minor.</summary>
    public static bool operator <(ProductVersion left, ProductVersion right) => left.CompareTo(right) < 0;

    /// <summary>Order by major and minor.</summary>
    public static bool operator >(ProductVersion left, ProductVersion right) => left.CompareTo(right) > 0;

    /// <summary>Order by major and minor.</summary>
    public static bool operator <=(ProductVersion left, ProductVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Order by major and minor.</summary>
    public static bool operator >=(ProductVersion left, ProductVersion right) => left.CompareTo(right) >= 0;

    /// <summary>Equal major and minor.</summary>
    public static bool operator ==(ProductVersion? left, ProductVersion? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Different major or minor.</summary>
    public static bool operator !=(ProductVersion? left, ProductVersion? right) => !(left == right);

    /// <summary>A version from constants of the program.</summary>
    public static ProductVersion Of(int major, int minor) =>
        new(major, minor, null, string.Create(CultureInfo.InvariantCulture, $"{major}.{minor}"));

    /// <summary>Reads a version; false for anything that <see cref="Pattern"/> does not match or that has absurd numbers.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out ProductVersion? version)
    {
        version = null;
        var match = Shape().Match(text);
        if (!match.Success
            || !int.TryParse(match.Groups["major"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || !int.TryParse(match.Groups["minor"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
        {
            return false;
        }

        version = new ProductVersion(major, minor, match.Groups["suffix"] is { Success: true } suffix ? suffix.Value : null, text);
        return true;
    }

    /// <summary>True from this release on.</summary>
    public bool IsAtLeast(int major, int minor) => Major > major || (Major == major && Minor >= minor);

    /// <inheritdoc/>
    public int CompareTo(ProductVersion? other) =>
        other is null ? 1 : Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <inheritdoc/>
    public bool Equals(ProductVersion? other) => other is not null && Major == other.Major && Minor == other.Minor;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ProductVersion);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Major, Minor);

    /// <summary>The version as it was written.</summary>
    public override string ToString() => Text;

    [GeneratedRegex(@"^v?(?<major>[0-9]{1,6})\.(?<minor>[0-9]{1,6})(\.[0-9]+)?(-(?<suffix>[0-9A-Za-z.-]+))?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
