// SPDX-License-Identifier: MIT

using System.CommandLine;
using Render.Core.Redaction;
using Render.Identity.Rules;
using Render.Reports.Rules;

namespace Render.Cli.Commands;

/// <summary><c>render rules</c>: the rules that hold across systems.</summary>
/// <param name="redactor">The masking sink's key.</param>
public sealed class RulesCommand(ITextRedactor redactor) : ICliCommand
{
    /// <inheritdoc/>
    public Command Syntax { get; } = new("rules", "List the rules that logins are held against.");

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.Sink.OutputAsync(new RuleListReport(redactor).Write(RuleCatalog.Infos), cancellationToken);
        return ExitCode.Success;
    }
}
