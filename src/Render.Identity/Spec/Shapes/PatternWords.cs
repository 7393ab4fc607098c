// SPDX-License-Identifier: MIT

using System.Collections.Frozen;
using Render.Identity.Policy;

namespace Render.Identity.Spec.Shapes;

/// <summary>What the patterns of the model ask for, in words: a message that shows a regular expression helps nobody.</summary>
internal static class PatternWords
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SpecNames.NamePattern] = "a name of at most 63 lower-case letters, digits and '-', with a letter or digit at both ends",
        [ProductVersion.Pattern] = "a version as text, such as '2.14' or '2.14.1'",
        [FluxSpec.DurationPattern] = "a duration such as 90s, 10m or 1h30m",
        ["^[0-9a-fA-F-]{36}$"] = "an ID of 36 characters such as 4dcdace6-4eb4-461d-892f-01aed344ac80",
        ["^[a-z][a-z0-9-]*(:[A-Za-z0-9._:/-]+)?$"] = "a danger such as okd-switch, or remove:KIND/NAME",
        ["^[^\\s:]+(:[^\\s:]+)?$"] = "a role, or role:namespace",
        ["^[A-Za-z0-9.\\-\\[\\]:]+$"] = "a host name or address, with a port if need be, without https://",
        ["^[A-Za-z0-9.-]+(:[0-9]+)?$"] = "a host name, with a port if need be, without https://",
        [SopsStoreSpec.RecipientPattern] = "an age recipient: age1 and 58 lower-case letters and digits",
        ["^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$"] = "a domain in lower case, without https://",
        ["^https://[^\\s]+$"] = "a URL that begins with https://",
        ["^[A-Za-z_][A-Za-z0-9_]*$"] = "the name of a variable: letters, digits and '_', no digit in front",
        ["^RND5[0-9]{3}$"] = "the code of a rule such as RND5003",
        ["^[A-Za-z0-9._:/-]{1,256}$"] = "a client ID: at most 256 letters, digits and . _ : / -",
        [ReadableSecretSpec.GlobPattern] = "a name of letters, digits, '.' and '-'; '*' stands for any text",
        ["^[A-Za-z0-9*]+(/[A-Za-z0-9.:*-]+){1,2}$"] = "an object as Kind/namespace/name or Kind/name; '*' stands for any text",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words; null for a pattern without any.</summary>
    public static string? Of(string? pattern) => pattern is not null && Words.TryGetValue(pattern, out var words) ? words : null;
}
