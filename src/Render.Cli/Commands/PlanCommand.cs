// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text;
using Render.IO.Inputs;
using Render.Pipeline.Fleet;
using Render.Pipeline.Select;

namespace Render.Cli.Commands;

/// <summary><c>render plan</c>: splits the environments into shards of about the same cost, on standard output.</summary>
/// <param name="services">What a command over a repository needs.</param>
public sealed class PlanCommand(RepositoryServices services) : ICliCommand
{
    private static readonly Option<int> Shards = new("--shards")
    {
        Description = "Into how many.",
        HelpName = "N",
        Required = true,
        CustomParser = ParseShards,
    };

    private static readonly Option<PlanFormat> As = new("--format")
    {
        Description = "How: text, json, or the matrix of a GitHub Actions job.",
        HelpName = "text|json|github-matrix",
        CustomParser = ParseFormat,
    };

    /// <inheritdoc/>
    public Command Syntax { get; } = Build(services);

    /// <inheritdoc/>
    public async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (await services.OpenAsync(context, cancellationToken) is not { } repository)
            return ExitCode.Usage;

        var selection = await new EnvironmentSelector(repository.Inputs).SelectAsync(repository.Environments, new ReadRecorder(), cancellationToken);
        if (await services.RejectUnknownAsync(context, selection, cancellationToken))
            return ExitCode.Usage;

        var plan = await new ShardPlanner(repository.Inputs).PlanAsync(selection.Names, context.Arguments.GetValue(Shards), cancellationToken);
        await context.Sink.OutputAsync(services.Redactor.Redact(Write(plan, context.Arguments.GetValue(As))), cancellationToken);
        return ExitCode.Success;
    }

    private static string Write(ImmutableArray<ImmutableArray<string>> plan, PlanFormat format)
    {
        var shards = plan.Select((names, index) => (Shard: new Shard(index + 1, plan.Length), Names: names)).Where(shard => !shard.Names.IsEmpty).ToList();
        if (format == PlanFormat.Text)
            return string.Concat(shards.Select(shard => $"{shard.Shard}  {Counted.Of(shard.Names.Length, "environment")}: {string.Join(", ", shard.Names)}\n"));

        // A matrix names no environments: a thousand of them would not fit into a job's output, and --shard finds them again.
        var json = new StringBuilder("{\"include\":[");
        json.AppendJoin(',', shards.Select(shard => format == PlanFormat.Json
            ? $"{{\"shard\":\"{shard.Shard}\",\"environments\":[{string.Join(',', shard.Names.Select(Quoted))}]}}"
            : $"{{\"shard\":\"{shard.Shard}\",\"number\":{Counted.Number(shard.Shard.Number)},\"environments\":{Counted.Number(shard.Names.Length)}}}"));
        return json.Append("]}\n").ToString();
    }

    private static string Quoted(string name) => $"\"{System.Text.Json.JsonEncodedText.Encode(name)}\"";

    private static Command Build(RepositoryServices services)
    {
        var command = new Command("plan", "Split the environments into shards of about the same cost, for --shard.") { Shards, As };
        command.Add(services.Options.Environment);
        command.Add(services.Options.Root);
        return command;
    }

    private static int ParseShards(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var shards) || shards is < 1 or > Shard.MaxCount)
            result.AddError($"--shards is a number from 1 to {Counted.Number(Shard.MaxCount)}, not '{word}'.");

        return shards;
    }

    private static PlanFormat ParseFormat(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (word is not ("text" or "json" or "github-matrix"))
            result.AddError($"--format is 'text', 'json' or 'github-matrix', not '{word}'.");

        return word switch { "json" => PlanFormat.Json, "github-matrix" => PlanFormat.GithubMatrix, _ => PlanFormat.Text };
    }
}
