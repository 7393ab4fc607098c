// SPDX-License-Identifier: MIT

using Render.Cli.Commands;
using Render.Secrets.Redaction;

namespace Render.Cli;

/// <summary>Puts the CLI together: one redactor a process, one object a verb.</summary>
public static class CliComposition
{
    /// <summary>The CLI over a host.</summary>
    public static CliApplication Create(CliHost host)
    {
        var redactor = new Redactor();
        return new CliApplication(host, redactor, Commands(redactor));
    }

    /// <summary>The verbs, in the order of the help.</summary>
    internal static IReadOnlyList<ICliCommand> Commands(Redactor redactor)
    {
        var services = new RepositoryServices(redactor);
        return
        [
            new RenderCommand(services),
            new ValidateCommand(services),
            new SyncCommand(services),
            new DiffCommand(services),
            new VerifyCommand(services),
            new CommitCommand(services),
            new ExplainCommand(services),
            new GraphCommand(services),
            new MaterializeCommand(services),
            new GuardCommand(services),
            new SecretGenerateCommand(services),
            new RulesCommand(redactor),
            new InitCommand(redactor),
            new PlanCommand(services),
            new MergeCommand(services),
            new VersionCommand(redactor),
        ];
    }
}
