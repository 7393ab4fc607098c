// SPDX-License-Identifier: MIT

using System.CommandLine;
using Render.Core.Text;
using Render.IO.Inputs;
using Render.IO.Writing;
using Render.Pipeline.Init;
using Render.Secrets.Redaction;

namespace Render.Cli.Commands;

/// <summary><c>render init</c>: lays out a new repository with samples.</summary>
/// <param name="redactor">Masks what is printed.</param>
public sealed class InitCommand(Redactor redactor) : ICliCommand
{
    private static readonly Argument<string> Folder = new("folder")
    {
        Description = "Where; the working directory when left out.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => ".",
    };

    /// <inheritdoc/>
    public Command Syntax { get; } = new("init", "Lay out a repository: sample environments, the schema that editors read, .gitignore, tool manifest.") { Folder };

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (context.Host.PackedFolder is not { } packed || !DiskFolder.Exists(packed))
        {
            await context.SayAsync(redactor, "render: This build of the tool brings no samples; install the package 'render', or copy the folder 'environments' of a checkout.", cancellationToken);
            return ExitCode.Usage;
        }

        var target = Path.GetFullPath(context.Arguments.GetValue(Folder) ?? ".", context.Host.WorkingDirectory);
        var useCase = new InitUseCase(new DiskInputTree(packed), new NewFiles(target, new DiskFileOperations()), VersionCommand.Current);
        var outcome = await useCase.RunAsync(cancellationToken);
        var exitCode = outcome.Diagnostics.IsEmpty ? ExitCode.Success : ExitCode.InputErrors;
        await new RunReport(context.Sink, redactor).WriteAsync(ReportFormat.Text, outcome.Diagnostics, new SourceCatalog(), exitCode, cancellationToken);
        foreach (var line in Summary(outcome))
            await context.SayAsync(redactor, line, cancellationToken);

        return exitCode;
    }

    private static IEnumerable<string> Summary(InitOutcome outcome)
    {
        foreach (var path in outcome.Written)
            yield return "  " + path;

        if (outcome.HadSpecs)
            yield return "There are specs already; no samples were laid beside them.";

        yield return outcome.Written.IsEmpty ? "Nothing to do." : $"{Counted.Of(outcome.Written.Length, "file")} written. Next: render render";
    }
}
