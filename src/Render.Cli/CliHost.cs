// SPDX-License-Identifier: MIT

namespace Render.Cli;

/// <summary>
/// Everything that a run takes from its process, so that the whole CLI runs inside a test. Nothing below reads the console,
/// the environment, the clock or the current directory by itself.
/// </summary>
public sealed record CliHost
{
    /// <summary>Standard input.</summary>
    public required Stream Input { get; init; }

    /// <summary>Standard output: rendered content, help and versions, each only when asked for.</summary>
    public required Stream Output { get; init; }

    /// <summary>Standard error: diagnostics, summaries, progress.</summary>
    public required Stream Error { get; init; }

    /// <summary>True when <see cref="Error"/> is a terminal, so that progress may be redrawn and colours used.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>True when <see cref="Output"/> is a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>The directory that relative paths of the command line start from; absolute.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The process environment.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }

    /// <summary>The folder of the templates, schemas and samples that come with the tool, absolute; null for a tool without.</summary>
    public string? PackedFolder { get; init; }

    /// <summary>Tells one build of the tool from another with the same version; null when nobody can, and then nothing is left out of a render.</summary>
    public Func<string>? Build { get; init; }

    /// <summary>The clock: certificate dates and expiring exceptions; never the output.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long one call of <c>age</c>, <c>sops</c> or <c>git</c> may take.</summary>
    public TimeSpan ProgramTimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Makes the HTTP handler of a cluster's client; null for the real one.</summary>
    public Func<HttpMessageHandler>? HttpHandler { get; init; }

    /// <summary>True when colours and redrawing are wanted: a terminal, no <c>NO_COLOR</c>, not in CI.</summary>
    public bool IsInteractive =>
        ErrorIsTerminal && !IsSet("CI") && !IsSet("NO_COLOR") && !(Variables.TryGetValue("TERM", out var terminal) && terminal == "dumb");

    /// <summary>True when standard output may be coloured: a terminal, no <c>NO_COLOR</c>, not in CI.</summary>
    public bool OutputHasColour => OutputIsTerminal && !IsSet("CI") && !IsSet("NO_COLOR");

    private bool IsSet(string name) => Variables.TryGetValue(name, out var value) && value.Length > 0 && value != "false";
}
