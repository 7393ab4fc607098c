// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Text;
using Render.IO.Git;
using Render.IO.Inputs;
using Render.IO.Processes;
using Render.IO.Writing;
using Render.Kubernetes;
using Render.Kubernetes.Hosting;
using Render.Pipeline;
using Render.Pipeline.Policies;
using Render.Pipeline.Select;
using Render.Secrets.Redaction;

namespace Render.Cli.Commands;

/// <summary>What the commands over a repository share: the options, the one redactor of the run, and the way to open a repository.</summary>
/// <param name="redactor">Masks everything that is printed; learns the secrets that the run resolves.</param>
public sealed class RepositoryServices(Redactor redactor)
{
    /// <summary>The shared options.</summary>
    public RepositoryOptions Options { get; } = new();

    /// <summary>The redactor of the run.</summary>
    public Redactor Redactor { get; } = redactor;

    /// <summary>Opens the repository; null, with one line of explanation, when there is none. Unless it is left as it is, an interrupted change of the output is mended first.</summary>
    public async Task<OpenRepository?> OpenAsync(CommandContext context, CancellationToken cancellationToken, bool leavesOutput = false)
    {
        if (Options.FindRoot(context.Host, context.Arguments, DiskFolder.Exists) is not { } root)
        {
            await context.SayAsync(Redactor, Options.NoRoot(context.Arguments), cancellationToken);
            return null;
        }

        if (Options.WriteProblem(context.Host, context.Arguments, root) is { } problem)
        {
            await context.SayAsync(Redactor, problem, cancellationToken);
            return null;
        }

        if (Options.NamesNothing(context.Arguments))
        {
            await context.SayAsync(Redactor, "render: --environment names no environment.", cancellationToken);
            return null;
        }

        var inputs = Inputs(context.Host, root);
        var repository = new OpenRepository(
            root,
            Options.OutputFolder(context.Host, context.Arguments, root),
            Options.Environments(context.Arguments),
            context.Arguments.GetValue(Options.Format),
            inputs,
            new RenderPipeline(inputs, context.Host.Time) { Shard = context.Arguments.GetValue(Options.Shard), Policy = PolicyOf(context, root) });
        await RecoverAllAsync(context, repository, leavesOutput, cancellationToken);
        return repository;
    }

    private PolicyOrigin? PolicyOf(CommandContext context, string root) =>
        context.Arguments.GetValue(Options.Policy) is { } revision ? new PolicyOrigin(new GitTreeReader(new ProcessRunner(), context.Host.Variables), root, revision) : null;

    /// <summary>
    /// Every command first completes or rolls back an interrupted change, of the lock files and of the output. What cannot be
    /// mended is told by the commands that need the folder.
    /// </summary>
    private async Task RecoverAllAsync(CommandContext context, OpenRepository repository, bool leavesOutput, CancellationToken cancellationToken)
    {
        var specs = await SpecFolder(context.Host, repository.Root).RecoverAsync(RenderUseCase.Patience, waiting: null, cancellationToken);
        var output = leavesOutput ? [] : await RecoverAsync(context.Host, repository, cancellationToken);
        var report = new RunReport(context.Sink, Redactor);
        foreach (var finding in specs.Concat(output.Where(f => f.Severity != Severity.Error)))
            await report.SayAsync(repository.Format, $"render: {finding.Span}: {finding.Code}: {finding.Message}", cancellationToken);
    }

    /// <summary>The files of a repository; templates and schemas that it has none of its own for come with the tool.</summary>
    public static IInputTree Inputs(CliHost host, string root) => host.PackedFolder is { } packed && packed != root && DiskFolder.Exists(packed)
        ? new LayeredInputTree(new DiskInputTree(root), new DiskInputTree(packed))
        : new DiskInputTree(root);

    /// <summary>What a writing command takes from outside.</summary>
    public RenderPorts Ports(CliHost host, OpenRepository repository)
    {
        var shown = Path.GetRelativePath(host.WorkingDirectory, repository.Output).Replace('\\', '/');
        var output = new OutputFolder(repository.Output, shown, host.Time, new DiskFileOperations());
        return new RenderPorts(repository.Inputs, repository.Root, output, host.Variables, Redactor, host.Time, VersionCommand.Current)
        {
            ToolBuild = host.Build,
            ProgramTimeLimit = host.ProgramTimeLimit,
            Clusters = () => new ClusterConnector(
                Process(host), new HostFiles(), new ProcessRunner(), host.Time, Redactor, new ConnectorOptions { Handler = host.HttpHandler?.Invoke() }),
        };
    }

    /// <summary>The repository as a folder that lock files are written to, with a journal of its own.</summary>
    public static OutputFolder SpecFolder(CliHost host, string root)
    {
        var shown = Path.GetRelativePath(host.WorkingDirectory, root).Replace('\\', '/');
        return new OutputFolder(root, shown, host.Time, new DiskFileOperations());
    }

    private static HostEnvironment Process(CliHost host) =>
        new(host.Variables, host.WorkingDirectory, host.Variables.TryGetValue("HOME", out var home) && home.Length > 0 ? home : null);

    /// <summary>What every command over an output folder does first: completes or rolls back a change that was interrupted.</summary>
    public Task<ImmutableArray<Diagnostic>> RecoverAsync(CliHost host, OpenRepository repository, CancellationToken cancellationToken) =>
        Ports(host, repository).Output.RecoverAsync(RenderUseCase.Patience, waiting: null, cancellationToken);

    /// <summary>Says which requested environments do not exist; true when there are any.</summary>
    public async Task<bool> RejectUnknownAsync(CommandContext context, EnvironmentSelection selection, CancellationToken cancellationToken)
    {
        foreach (var name in selection.Unknown)
        {
            var hint = NearestName.Find(name, selection.Available) is { } near
                ? $"Did you mean '{near}'?"
                : $"There are: {string.Join(", ", selection.Available)}.";
            await context.SayAsync(Redactor, $"render: There is no environment '{name}'. {hint}", cancellationToken);
        }

        return !selection.Unknown.IsEmpty;
    }
}
