// SPDX-License-Identifier: MIT

using System.CommandLine;
using System.Reflection;
using Render.Core.Redaction;

namespace Render.Cli.Commands;

/// <summary><c>render version</c>: the tool's version on standard output.</summary>
/// <param name="redactor">The masking sink's key.</param>
public sealed class VersionCommand(ITextRedactor redactor) : ICliCommand
{
    /// <summary>The version of this build, such as <c>0.1.0</c>; without build metadata, so that outputs do not change with a commit.</summary>
    public static string Current { get; } =
        (typeof(VersionCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    /// <inheritdoc/>
    public Command Syntax { get; } = new("version", "Print the version.");

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.Sink.OutputAsync(redactor.Redact($"render {Current}\n"), cancellationToken);
        return ExitCode.Success;
    }
}
