// SPDX-License-Identifier: MIT

using System.CommandLine;

namespace Render.Cli.Commands;

/// <summary>One verb of the command line.</summary>
public interface ICliCommand
{
    /// <summary>The verb that it is a part of, such as <c>secret</c>; null for a verb of its own.</summary>
    string? Group => null;

    /// <summary>Its name, options and help.</summary>
    Command Syntax { get; }

    /// <summary>Runs it.</summary>
    /// <returns>A code of <see cref="ExitCode"/>.</returns>
    Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken);
}
