// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Tests.Yaml.Samples;

namespace Render.Tests.Templates;

/// <summary>Texts that mean something to a template, to a shell or to one of the formats that templates render.</summary>
internal static class Hostile
{
    /// <summary>These texts.</summary>
    public static ImmutableArray<string> Specials { get; } =
    [
        "{{ s }}", "{{", "}}", "{{ end }}", "{%{", "}%}", "{{ include 'x' }}", "\uE000\uE001\uE002\uE003", "\uF8FF", "$0", "!yaml x", "!json {}", "!base64 x", "<<", "{{- s -}}",
        "a\n  b: {{ s }}\n", "|\n  x", "&a *a", "%TAG ! x", "--- !yaml\n", "\"\n\"", "'\n'", "${SECRET}", "$(id)", "`id`", "a=b\nc=d", "\"\"\"\n", "'''\n", "; rm -rf /", "\\u0041", "a\\",
        "[table]\nx = 1", "[[a]]", "x = 1 # y", "'''", "\"\"\"", "export A=b", "A='b'\"c\"", "!", "# x", "*", "](x)", "`` ` ``", "<b>", "<m1m>", "<m2m> <m3m>",
    ];

    /// <summary>The same, and what has broken writers of YAML.</summary>
    public static ImmutableArray<string> Texts { get; } = [.. Specials, .. HostileText.All];
}
