// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using Render.Pipeline.Fleet;

namespace Render.Cli.Commands;

/// <summary>The options that every command over a repository shares, defined once.</summary>
public sealed class RepositoryOptions
{
    private const string SpecsFolder = "environments";

    /// <summary>Which environments.</summary>
    public Option<string[]> Environment { get; } = new("--environment", "-e")
    {
        Description = "Environments, separated by commas; all of them when left out (except those that are rendered on request).",
        HelpName = "NAME[,NAME]",
    };

    /// <summary>Which repository.</summary>
    public Option<string?> Root { get; } = new("--root")
    {
        Description = "The repository; by default the nearest folder upwards that holds 'environments'.",
        HelpName = "DIR",
    };

    /// <summary>Where the manifests are.</summary>
    public Option<string?> Output { get; } = new("--output", "-o")
    {
        Description = "The output folder; by default 'out' in the repository.",
        HelpName = "DIR",
    };

    /// <summary>How findings are written.</summary>
    public Option<ReportFormat> Format { get; } = new("--format")
    {
        Description = "How findings are written: text or json to standard error; as a whole report to standard output otherwise.",
        HelpName = ReportWords.List,
        CustomParser = ReportWords.ParseFormat,
    };

    /// <summary>Reports that are written to files besides.</summary>
    public Option<ReportFile[]> Report { get; } = new("--report")
    {
        Description = "Write a report to a file as well; repeat it for several, such as --report=html=report.html --report=sarif=render.sarif.",
        HelpName = "FORMAT=FILE",
        CustomParser = ReportWords.ParseFiles,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <summary>Which part of the environments.</summary>
    public Option<Shard?> Shard { get; } = new("--shard")
    {
        Description = "Only this part of the environments, such as 2/4; 'render plan' shows the parts.",
        HelpName = "I/N",
        CustomParser = ParseShard,
    };

    /// <summary>Since when.</summary>
    public Option<string?> ChangedSince { get; } = new("--changed-since")
    {
        Description = "Only what changes since this git revision can affect, going by what the output's records say was read.",
        HelpName = "REV",
    };

    /// <summary>Whose policy.</summary>
    public Option<string?> Policy { get; } = new("--policy")
    {
        Description = "Take policy.yaml from this git revision of the repository; by default from the work tree.",
        HelpName = GitRevisionWord.Form,
        CustomParser = GitRevisionWord.Parse,
    };

    /// <summary>Since when what a reviewer has to see first is looked for.</summary>
    public Option<string?> Base { get; } = new("--base")
    {
        Description = "A git revision: what has changed since in issuers, certificates, sources, recipients and policy heads the reports. By default that of --changed-since.",
        HelpName = "REV",
    };

    /// <summary>Adds all of them to a command and gives it back.</summary>
    public Command AddTo(Command command)
    {
        command.Add(Output);
        command.Add(Shard);
        return AddReportingTo(command);
    }

    /// <summary>Adds those of a command that reads environments and makes a report.</summary>
    public Command AddReportingTo(Command command)
    {
        Option[] options = [Environment, Root, Policy, Base, Format, Report];
        foreach (var option in options)
            command.Add(option);

        return command;
    }

    /// <summary>Adds those of a command that reads environments and writes no output folder.</summary>
    public Command AddReadingTo(Command command)
    {
        command.Add(Environment);
        return AddCommonTo(command);
    }

    /// <summary>Adds those that every command takes, also one that names its environment itself and writes nothing.</summary>
    public Command AddCommonTo(Command command)
    {
        command.Add(Root);
        command.Add(Policy);
        command.Add(Format);
        command.Validators.Add(result =>
        {
            // The word, not its value: a word that stands for none has been refused, and has no value to ask for.
            if (result.GetResult(Format) is { Tokens: [{ Value: var word }] } && ReportWords.IsFormat(word) && word is not ("text" or "json"))
                result.AddError("--format is 'text' or 'json' here; this command makes no report.");
        });
        return command;
    }

    /// <summary>The requested names: repeated options and comma lists in one.</summary>
    public ImmutableArray<string> Environments(ParseResult arguments) =>
        [.. (arguments.GetValue(Environment) ?? []).SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];

    /// <summary>True when the option was given and holds no name: nobody means "all" by an empty list.</summary>
    public bool NamesNothing(ParseResult arguments) => arguments.GetValue(Environment) is { Length: > 0 } && Environments(arguments).IsEmpty;

    /// <summary>The repository as an absolute path; null when there is none.</summary>
    public string? FindRoot(CliHost host, ParseResult arguments, Func<string, bool> folderExists)
    {
        if (arguments.GetValue(Root) is { Length: > 0 } given)
        {
            var absolute = Path.GetFullPath(given, host.WorkingDirectory);
            return folderExists(Path.Combine(absolute, SpecsFolder)) ? absolute : null;
        }

        for (var at = host.WorkingDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            if (folderExists(Path.Combine(at, SpecsFolder)))
                return at;
        }

        return null;
    }

    /// <summary>The output folder as an absolute path: as given from the working directory, else <c>out</c> in the repository.</summary>
    public string OutputFolder(CliHost host, ParseResult arguments, string root) =>
        arguments.GetValue(Output) is { Length: > 0 } given ? Path.GetFullPath(given, host.WorkingDirectory) : Path.Combine(root, "out");

    /// <summary>What to say when there is no repository.</summary>
    public string NoRoot(ParseResult arguments) => arguments.GetValue(Root) is { Length: > 0 } given
        ? $"render: There is no folder 'environments' in '{given}', which --root names."
        : "render: There is no folder 'environments' here or above; name the repository with --root=DIR.";

    /// <summary>What to say when the output or a report would be written where nothing of the kind belongs; null when neither would.</summary>
    public string? WriteProblem(CliHost host, ParseResult arguments, string root)
    {
        var places = new WritePlaces(root, OutputFolder(host, arguments, root));
        return places.OutputProblem() ?? ReportProblem(host, arguments, places);
    }

    /// <summary>What to say about the first report that cannot be written where it is wanted; null when all can.</summary>
    internal string? ReportProblem(CliHost host, ParseResult arguments, WritePlaces places)
    {
        var reports = arguments.GetValue(Report) ?? [];
        var twice = reports.GroupBy(report => Path.GetFullPath(report.Path, host.WorkingDirectory), WritePlaces.Names).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? reports.Select(report => places.ReportProblem(host.WorkingDirectory, report)).FirstOrDefault(problem => problem is not null)
            : $"render: Two reports go to '{twice.First().Path}'; name a file for each.";
    }

    private static Shard? ParseShard(ArgumentResult result)
    {
        var word = result.Tokens.Count == 1 ? result.Tokens[0].Value : string.Empty;
        if (!Pipeline.Fleet.Shard.TryParse(word, out var shard))
            result.AddError($"--shard is a part and a number of parts, such as '2/4', not '{word}'.");

        return shard;
    }
}
