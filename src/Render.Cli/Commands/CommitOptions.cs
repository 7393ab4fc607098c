// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.CommandLine;
using Render.Output.Git;
using Render.Pipeline;
using Render.Pipeline.Commit;

namespace Render.Cli.Commands;

/// <summary>The options of <c>commit</c>.</summary>
public sealed class CommitOptions
{
    private readonly Option<string> _target = new("--to")
    {
        Description = "The output repository: a work tree, a bare repository, or a URL that git clones.",
        HelpName = "PATH|URL",
        Required = true,
    };

    private readonly Option<string?> _branch = new("--branch")
    {
        Description = "The branch that is pushed; by default the one that the repository calls its own.",
        HelpName = "NAME",
    };

    private readonly Option<string?> _withoutLive = new("--without-live")
    {
        Description = "Commit without asking the clusters; the reason becomes a trailer of the commit.",
        HelpName = "REASON",
    };

    private readonly Option<string[]> _approve = new("--approve")
    {
        Description = "Protected environments whose changes have been reviewed, separated by commas.",
        HelpName = "NAME[,NAME]",
    };

    private readonly Option<bool> _allowDeletions = new("--allow-deletions")
    {
        Description = "Let this commit delete more than a third of an environment's files.",
    };

    private readonly Option<bool> _allowPlainSecrets = new("--allow-plain-secrets")
    {
        Description = "Let the store 'plain' bring secrets in clear text into the repository.",
    };

    /// <summary>Adds them to a command and gives it back.</summary>
    public Command AddTo(Command command)
    {
        foreach (var option in new Option[] { _target, _branch, _withoutLive, _approve, _allowDeletions, _allowPlainSecrets })
            command.Add(option);

        return command;
    }

    /// <summary>What the command line asks for.</summary>
    public CommitRequest Request(ParseResult arguments, ImmutableArray<string> environments, string? changedSince)
    {
        var render = new RenderRequest(environments, arguments.GetValue(_allowPlainSecrets), arguments.GetValue(_allowDeletions)) { ChangedSince = changedSince };
        return new CommitRequest(render, arguments.GetRequiredValue(_target))
        {
            Branch = arguments.GetValue(_branch),
            IsSinceNamed = changedSince is not null && changedSince != LastSource.Trailer,
            WithoutLive = arguments.GetValue(_withoutLive),
            Approved = [.. (arguments.GetValue(_approve) ?? []).SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)],
        };
    }
}
