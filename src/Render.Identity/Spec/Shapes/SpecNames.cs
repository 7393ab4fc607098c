// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Text;

namespace Render.Identity.Spec.Shapes;

/// <summary>How names of the model are written in a spec.</summary>
internal static class SpecNames
{
    /// <summary>Names that users choose: also parts of object names and of paths, so they follow the rule of DNS labels.</summary>
    public const string NamePattern = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";

    private static readonly ConcurrentDictionary<Type, MemberName[]> Known = new();

    /// <summary>The names of an enumeration's members, such as <c>helm-postrenderer</c>, in the order of their values.</summary>
    public static IReadOnlyList<MemberName> Of(Type enumeration) => Known.GetOrAdd(
        enumeration, static type => [.. Enum.GetValuesAsUnderlyingType(type).Cast<object>().Select(value => Member(Enum.ToObject(type, value)))]);

    /// <summary>The name of one member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Kebab(value.ToString());

    private static MemberName Member(object value) => new(Kebab(value.ToString() ?? string.Empty), value);

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
                text.Append('-');

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
