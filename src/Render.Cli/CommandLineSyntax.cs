// SPDX-License-Identifier: MIT

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Render.Cli.Commands;
using Render.Core.Text;

namespace Render.Cli;

/// <summary>
/// The command line's grammar. System.CommandLine only parses: its own exit codes, help on errors, directives and response
/// files (<c>@file</c>) are off, so that the exit table and the streams are ours.
/// </summary>
/// <param name="commands">The verbs.</param>
public sealed class CommandLineSyntax(IReadOnlyList<ICliCommand> commands)
{
    private const string RootName = "render-cli";
    private const string EndOfOptions = "--";
    private static readonly ParserConfiguration Configuration = new() { EnablePosixBundling = false, ResponseFileTokenReplacer = null };
    private readonly Command _root = Build(commands);

    /// <summary>Parses; errors are in the result.</summary>
    public ParseResult Parse(IReadOnlyList<string> arguments) => _root.Parse(arguments, Configuration);

    /// <summary>The verb that was named; null when none was.</summary>
    public ICliCommand? CommandOf(ParseResult result) =>
        commands.FirstOrDefault(command => ReferenceEquals(command.Syntax, result.CommandResult.Command));

    /// <summary>True when the user asked for help, with the option or with the verb.</summary>
    public static bool WantsHelp(ParseResult result) => result.Action is HelpAction;

    /// <summary>The help text of the command that was named.</summary>
    public static async Task<string> HelpAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        await result.InvokeAsync(new InvocationConfiguration { Output = text, Error = text, EnableDefaultExceptionHandler = false }, cancellationToken);
        return text.ToString().ReplaceLineEndings("\n").Replace(RootName, "render", StringComparison.Ordinal);
    }

    /// <summary>One line per mistake, with a near miss where there is one.</summary>
    public IEnumerable<string> Mistakes(IReadOnlyList<string> arguments, ParseResult result)
    {
        if (IsDirective(arguments))
            return [Unknown(arguments, result, arguments[0])];

        if (arguments.Count == 0)
            return [];

        if (result.UnmatchedTokens.Count > 0)
            return result.UnmatchedTokens.Select(token => Unknown(arguments, result, token));

        return result.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal);
    }

    /// <summary>System.CommandLine swallows a leading <c>[word]</c> without a word; here it is an unknown argument like any other.</summary>
    public static bool IsDirective(IReadOnlyList<string> arguments) => arguments.Count > 0 && arguments[0].StartsWith('[');

    private string Unknown(IReadOnlyList<string> arguments, ParseResult result, string token)
    {
        var name = token.Split('=')[0];
        var kind = name.StartsWith('-') ? "option" : "command or argument";
        return $"Unknown {kind} '{name}'. {HintFor(arguments, result, name)}";
    }

    private string HintFor(IReadOnlyList<string> arguments, ParseResult result, string name)
    {
        var verbs = commands.Select(command => command.Group ?? command.Syntax.Name).ToList();
        if (verbs.Contains(name, StringComparer.Ordinal) && arguments.Contains(EndOfOptions, StringComparer.Ordinal))
            return $"Leave out the '{EndOfOptions}' before it.";

        if (name.StartsWith('-') && verbs.Contains(name.TrimStart('-'), StringComparer.Ordinal))
            return $"Did you mean 'render {name.TrimStart('-')}'?";

        var candidates = name.StartsWith('-') ? result.CommandResult.Command.Options.Select(option => option.Name) : verbs.Where(verb => verb != name);
        return NearestName.Find(name, candidates) is { } near ? $"Did you mean '{near}'?" : "'render --help' lists what there is.";
    }

    /// <summary>
    /// A plain command as root: RootCommand takes the name of the executable, which a verb of that name collides with, and
    /// brings directives and a version option of its own.
    /// </summary>
    private static Command Build(IReadOnlyList<ICliCommand> commands)
    {
        var root = new Command(RootName, "Renders single sign-on configuration for Kubernetes platforms from one spec per environment.")
        {
            new HelpOption { Recursive = true },
        };
        foreach (var command in commands.Where(command => command.Group is null))
            root.Add(command.Syntax);

        foreach (var group in commands.Where(command => command.Group is not null).GroupBy(command => command.Group ?? string.Empty, StringComparer.Ordinal))
        {
            var verb = new Command(group.Key, $"{string.Join(", ", group.Select(command => command.Syntax.Name))}: see 'render {group.Key} --help'.");
            foreach (var command in group)
                verb.Add(command.Syntax);

            root.Add(verb);
        }

        foreach (var command in commands)
            command.Syntax.Validators.Add(RejectEmpty);

        return root;
    }

    /// <summary>An empty value, mostly that of an unset variable of a script, would stand for the default and do something else than was meant.</summary>
    private static void RejectEmpty(CommandResult result)
    {
        var empty = result.Command.Options.Where(option =>
            option is Option<string> { CustomParser: null } or Option<string[]> { CustomParser: null }
            && result.GetResult(option)?.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)) == true);
        foreach (var option in empty)
            result.AddError($"{option.Name} needs a value: {option.Name}={option.HelpName ?? "VALUE"}.");
    }
}
