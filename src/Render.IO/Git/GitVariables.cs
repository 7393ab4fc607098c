// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.IO.Git;

/// <summary>
/// What git sees of the environment. Variables that would point it at another repository, index or program than the one at hand are
/// left out: they come from hooks and shells around Render and mean something else.
/// </summary>
public static class GitVariables
{
    // Who commits, with which settings, and how servers are reached is the user's to say.
    private static readonly string[] Kept =
    [
        "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_AUTHOR_DATE", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL", "GIT_COMMITTER_DATE",
        "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_SSH", "GIT_SSH_COMMAND", "GIT_SSL_CAINFO", "GIT_SSL_CAPATH", "GIT_ASKPASS",
    ];

    private static readonly (string Name, string Value)[] Fixed =
    [
        ("GIT_TERMINAL_PROMPT", "0"),
        ("GIT_EDITOR", "true"),
        ("GIT_PAGER", "cat"),
        ("GIT_LITERAL_PATHSPECS", "1"),

        // Remote helpers run programs ('ext::'); what is left only talks.
        ("GIT_ALLOW_PROTOCOL", "file:git:http:https:ssh"),
        ("LC_ALL", "C"),
        ("LANGUAGE", string.Empty),
    ];

    /// <summary>The variables for git.</summary>
    public static IReadOnlyDictionary<string, string> Of(IReadOnlyDictionary<string, string> process)
    {
        var variables = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in process.Where(pair => !pair.Key.StartsWith("GIT_", StringComparison.Ordinal) || Kept.Contains(pair.Key, StringComparer.Ordinal)))
            variables[name] = value;

        foreach (var (name, value) in Fixed)
            variables[name] = value;

        return variables.ToImmutable();
    }
}
