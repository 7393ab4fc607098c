// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Render.Kubernetes.Credentials;
using Render.Kubernetes.Transport;
using Render.Pipeline.Diff;

namespace Render.Cli.Commands;

/// <summary>The options of <c>render diff</c> besides those of every command over a repository.</summary>
public sealed class DiffOptionSet
{
    private const int MaxConcurrency = 256;
    private const int MaxSeconds = 24 * 60 * 60;

    private readonly Option<string[]> _context = new("--context")
    {
        Description = "The kubeconfig context of a cluster of the spec; may be given once per cluster.",
        HelpName = "CLUSTER=NAME",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _readOnly = new("--read-only") { Description = "Read live objects only; send no dry run, which needs the right to patch." };

    private readonly Option<string?> _base = new("--base")
    {
        Description = "A git revision: differences are told apart into those that this change makes and those that the cluster had drifted.",
        HelpName = "REV",
    };

    private readonly Option<string?> _against = new("--against")
    {
        Description = "Compare with what another revision renders, and ask no cluster.",
        HelpName = GitRevisionWord.Form,
        CustomParser = GitRevisionWord.Parse,
    };

    private readonly Option<DiffFormat> _format = new("--format")
    {
        Description = "How the diff is written to standard output: text, markdown or json.",
        HelpName = "text|markdown|json",
        CustomParser = ParseFormat,
    };

    private readonly Option<bool> _summary = new("--summary") { Description = "Only the table of environments, clusters and verdicts." };

    private readonly Option<bool> _exitZero = new("--exit-zero") { Description = "Exit with 0 where there are differences; errors and clusters that were not asked keep their codes." };

    private readonly Option<int?> _concurrency = new("--concurrency")
    {
        Description = "Requests under way at once per cluster; by default as many as the server bears, from 32 down.",
        HelpName = "N",
        CustomParser = result => Number(result, MaxConcurrency),
    };

    private readonly Option<bool> _noExec = new("--no-exec") { Description = "Start no credential plugin, other than those of --allow-exec. In CI that is the default." };

    private readonly Option<string[]> _allowExec = new("--allow-exec")
    {
        Description = "Credential plugins that may be started all the same, by program name, separated by commas.",
        HelpName = "NAME[,NAME]",
    };

    private readonly Option<int?> _requestTimeout = new("--request-timeout")
    {
        Description = "Seconds that one request to a cluster may take; 30 by default.",
        HelpName = "SECONDS",
        CustomParser = result => Number(result, MaxSeconds),
    };

    private readonly Option<int?> _timeout = new("--timeout")
    {
        Description = "Seconds that one cluster may take in all; 300 by default.",
        HelpName = "SECONDS",
        CustomParser = result => Number(result, MaxSeconds),
    };

    private Option[] OfAsking => [_context, _readOnly, _concurrency, _noExec, _allowExec, _requestTimeout, _timeout];

    /// <summary>Adds all of them to a command and gives it back.</summary>
    public Command AddTo(Command command)
    {
        Option[] options = [_context, _readOnly, _base, _against, _format, _summary, _exitZero, _concurrency, _noExec, _allowExec, _requestTimeout, _timeout];
        foreach (var option in options)
            command.Add(option);

        command.Validators.Add(result =>
        {
            // What has a default is there without having been given.
            if (result.GetResult(_against) is not { Implicit: false })
                return;

            var given = OfAsking.Prepend(_base).Where(option => result.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToArray();
            if (given.Length > 0)
                result.AddError($"--against asks no cluster; it does not go with {string.Join(", ", given)}.");
        });
        return command;
    }

    /// <summary>Adds those that say how clusters are asked, for another command that asks them, and gives it back.</summary>
    public Command AddAskingTo(Command command)
    {
        foreach (var option in OfAsking)
            command.Add(option);

        return command;
    }

    /// <summary>How the diff is written.</summary>
    public DiffFormat Format(ParseResult arguments) => arguments.GetValue(_format);

    /// <summary>The revision that is compared with, of the specs or of what they render; null for none.</summary>
    public string? Revision(ParseResult arguments) => arguments.GetValue(_against) ?? arguments.GetValue(_base);

    /// <summary>True for the table alone.</summary>
    public bool IsSummary(ParseResult arguments) => arguments.GetValue(_summary);

    /// <summary>True when differences are no reason to exit with 1.</summary>
    public bool IsExitZero(ParseResult arguments) => arguments.GetValue(_exitZero);

    /// <summary>What one cluster may take in all; null when the user does not say.</summary>
    public TimeSpan? TimeLimit(ParseResult arguments) => arguments.GetValue(_timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>What is asked.</summary>
    public DiffRequest Request(ParseResult arguments, ImmutableArray<string> environments) => new(environments)
    {
        Contexts = [.. arguments.GetValue(_context) ?? []],
        ReadOnly = arguments.GetValue(_readOnly),
        Base = arguments.GetValue(_base),
        Against = arguments.GetValue(_against),
        Exec = new ExecPolicy(arguments.GetValue(_noExec), [.. (arguments.GetValue(_allowExec) ?? []).SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))]),
        Limits = Limits(arguments),
    };

    private ClientLimits Limits(ParseResult arguments)
    {
        var usual = ClientLimits.Default;
        return usual with
        {
            Concurrency = arguments.GetValue(_concurrency),
            Request = arguments.GetValue(_requestTimeout) is { } request ? TimeSpan.FromSeconds(request) : usual.Request,
            Run = TimeLimit(arguments) ?? usual.Run,
        };
    }

    private static int? Number(ArgumentResult result, int largest)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= largest)
            return number;

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{(result.Parent as OptionResult)?.Option.Name} is a whole number from 1 to {largest}, not '{word}'."));
        return null;
    }

    private static DiffFormat ParseFormat(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (word is not ("text" or "markdown" or "json"))
            result.AddError($"--format is 'text', 'markdown' or 'json', not '{word}'.");

        return word switch { "markdown" => DiffFormat.Markdown, "json" => DiffFormat.Json, _ => DiffFormat.Text };
    }
}
