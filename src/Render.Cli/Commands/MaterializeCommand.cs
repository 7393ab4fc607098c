// SPDX-License-Identifier: MIT

using System.CommandLine;
using System.Security.Cryptography;
using Render.Core.Diagnostics;
using Render.IO.Writing;
using Render.Pipeline.Materialize;

namespace Render.Cli.Commands;

/// <summary><c>render materialize</c>: fills the secrets into one file that is no Kubernetes object.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class MaterializeCommand(RepositoryServices services) : ICliCommand
{
    private const string StandardOutput = "-";
    private static readonly Argument<string> EnvironmentName = new("environment") { Description = "The environment." };
    private static readonly Argument<string> InstanceName = new("name") { Description = "The provider, application or component whose file it is." };

    private static readonly Option<string> To = new("--to")
    {
        Description = "Where to write: a file outside of every git work tree (mode 0600), or '-' for standard output.",
        HelpName = "FILE|-",
        Required = true,
    };

    private static readonly Option<string?> File = new("--file") { Description = "The file, where there are several.", HelpName = "NAME" };

    private static readonly Option<string[]> Secret = new("--secret")
    {
        Description = "Where the value of a secret in an external store is this once; Render never reads such a store.",
        HelpName = "NAME=env:VARIABLE|file:PATH",
    };

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        var arguments = context.Arguments;
        var request = new MaterializeRequest(
            arguments.GetRequiredValue(EnvironmentName), arguments.GetRequiredValue(InstanceName), arguments.GetValue(File), [.. arguments.GetValue(Secret) ?? []]);
        var outcome = await new MaterializeUseCase(repository.Pipeline, services.Ports(context.Host, repository)).RunAsync(request, cancellationToken);
        if (await services.RejectUnknownAsync(context, outcome.Run.Selection, cancellationToken))
            return ExitCode.Usage;

        var target = arguments.GetRequiredValue(To);
        var refused = outcome.Bytes is { } bytes ? Write(context.Host, target, bytes) : null;
        var findings = refused is null ? outcome.Diagnostics : [.. outcome.Diagnostics, refused];
        var exitCode = ExitCode.Of(findings);
        var report = new RunReport(context.Sink, services.Redactor);
        await report.WriteAsync(repository.Format, findings, outcome.Run.Sources, exitCode, cancellationToken);
        if (exitCode == ExitCode.Success && target != StandardOutput)
            await report.SayAsync(repository.Format, $"{request.Environment}: '{outcome.File}' with its secrets is in {target}; remove it when it is applied", cancellationToken);

        return exitCode;
    }

    private static Command Build(RepositoryServices services)
    {
        var command = new Command("materialize", "Fill the secrets into a file that is no Kubernetes object, for the one who applies it.") { EnvironmentName, InstanceName, To, File, Secret };
        return services.Options.AddCommonTo(command);
    }

    /// <summary>The one place where secrets leave the process in clear, since it is what the user asked for: no sink, no redactor.</summary>
    private static Diagnostic? Write(CliHost host, string target, byte[] bytes)
    {
        try
        {
            if (target != StandardOutput)
                return new PrivateFile(new DiskFileOperations()).Write(Path.GetFullPath(target, host.WorkingDirectory), bytes);

            using var output = new StandardStream(host.Output);
            output.Write(bytes);
            output.Flush();
            return output.Refusal is { } reason ? OutputWriteErrors.StandardOutputRefused(reason) : null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(bytes);
        }
    }
}
