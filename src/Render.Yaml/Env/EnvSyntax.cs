// SPDX-License-Identifier: MIT

using System.Buffers;

namespace Render.Yaml.Env;

/// <summary>
/// What Kubernetes (<c>--from-env-file</c>), docker (<c>--env-file</c> and compose) and a POSIX shell (<c>. file</c>) agree on.
/// Kubernetes and docker run take everything behind '=' as it stands; compose and shells know quotes, escapes, expansion and
/// comments; shells split at blanks. So only what none of them touches is common ground.
/// </summary>
internal static class EnvSyntax
{
    private static readonly SearchValues<char> Common =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./:@%+,=");

    /// <summary>True for the names that all of them take.</summary>
    public static bool IsName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty || char.IsAsciiDigit(name[0]))
            return false;

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '_')
                return false;
        }

        return true;
    }

    /// <summary>What in a value is not common ground, in words that do not show the value; null when all of it is.</summary>
    public static string? Problem(ReadOnlySpan<char> value)
    {
        var at = value.IndexOfAnyExcept(Common);
        return at < 0 ? null : value[at] switch
        {
            ' ' or '\t' => "a blank",
            '\n' or '\r' => "a line break",
            '\'' or '"' or '`' => "a quote",
            '$' => "a dollar sign",
            '\\' => "a backslash",
            '#' => "a number sign",
            > '\u007E' => "a character outside of ASCII",
            < ' ' => "a control character",
            _ => "a character that shells treat specially",
        };
    }
}
