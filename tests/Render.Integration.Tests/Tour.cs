// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text.RegularExpressions;
using Render.Integration.Tests.Diff;
using Render.Testing;

namespace Render.Integration.Tests;

/// <summary>
/// A page that is followed as a reader would follow it, from top to bottom, in a copy of the samples: files that it tells to write are
/// written, commands that it shows are run.
/// </summary>
/// <param name="samples">The copy.</param>
/// <param name="cluster">The clusters of a tour that asks them: what is rendered without a mistake is applied there, as Flux would do after the commit.</param>
internal sealed partial class Tour(TemporaryFolder samples, DiffBed? cluster = null)
{
    /// <summary>What a page does: files to write and add to, commands with what they print, in its order.</summary>
    /// <param name="page">The page's text.</param>
    public static IEnumerable<TourStep> StepsOf(string page)
    {
        foreach (Match block in Block().Matches(page))
        {
            var text = block.Groups["text"].Value;
            if (block.Groups["language"].Value == "console")
            {
                foreach (var step in CommandsOf(text))
                    yield return step;
            }
            else if (block.Groups["file"] is { Success: true } file)
            {
                yield return new TourStep(block.Groups["verb"].Value == "Write" ? TourAction.Write : TourAction.Append, file.Value, text);
            }
        }
    }

    /// <summary>Takes one step and gives what it printed.</summary>
    public async Task<string> TakeAsync(TourStep step)
    {
        switch (step.Action)
        {
            case TourAction.Write:
                File.Exists(samples.Combine(step.What)).ShouldBeFalse(step.What);
                samples.Write(step.What, step.Text);
                return step.Text;
            case TourAction.Append:
                samples.Write(step.What, File.ReadAllText(samples.Combine(step.What)).TrimEnd('\n') + "\n" + step.Text);
                return step.Text;
            default:
                return await RunAsync(step.What);
        }
    }

    private static IEnumerable<TourStep> CommandsOf(string block) =>
        Prompt().Split(block).Where(step => step.Length > 0)
            .Select(step => step.Split('\n', 2))
            .Select(parts => new TourStep(TourAction.Run, parts[0], parts.Length > 1 ? parts[1].TrimEnd('\n') : string.Empty));

    /// <summary>The few commands that a tour needs; the build's target stands for the command of the same name.</summary>
    private async Task<string> RunAsync(string command)
    {
        switch (command.Split(' '))
        {
            case ["dotnet", "cake", var target, .. var arguments] when target.StartsWith("--target=", StringComparison.Ordinal):
                return await RenderAsync([target["--target=".Length..].ToLowerInvariant(), .. arguments]);
            case ["artifacts/cli/Release/render", .. var arguments]:
                return await RenderAsync(arguments);
            case ["cat", var file]:
                return Read(file);
            case ["tail", "-n", var count, var file]:
                return string.Join('\n', Read(file).Split('\n').TakeLast(int.Parse(count, CultureInfo.InvariantCulture)));
            case ["sed", "-i", .. var script, var file]:
                return Replace(string.Join(' ', script).Trim('\''), file);
            default:
                throw new InvalidOperationException($"The tour uses a command that this test does not know: {command}");
        }
    }

    /// <summary>A sed script that replaces one text by another, both without anything that sed would take for a pattern.</summary>
    private string Replace(string script, string file)
    {
        var parts = script[1..].Split(script[1]);
        var text = File.ReadAllText(samples.Combine(file));
        text.ShouldContain(parts[1]);
        samples.Write(file, text.Replace(parts[1], parts[2], StringComparison.Ordinal));
        return string.Empty;
    }

    private string Read(string file) => File.ReadAllText(samples.Combine(file)).TrimEnd('\n');

    private async Task<string> RenderAsync(string[] arguments)
    {
        var run = cluster is null ? await CliRun.InAsync(samples.Path, arguments) : await cluster.RunAsync(arguments);
        if (arguments is ["render", ..] && run.ExitCode == 0)
            cluster?.ApplyOutput("lab");

        return (run.Output + run.Error).TrimEnd('\n');
    }

    [GeneratedRegex("(?:^(?<verb>Write|Add to the end of) `(?<file>[^`]+)`[^\n]*:[^\n]*\n)?^```(?<language>\\w*)\n(?<text>.*?)^```$", RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^\\$ ", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Prompt();
}
