// SPDX-License-Identifier: MIT
// Cake accepts any --name=value without a word, so a misspelt one would be ignored. Here every task says which it takes.

/// <summary>What each task takes besides --target and --configuration. In a class, so that it exists whichever file is loaded first.</summary>
static class TaskArguments
{
    public static Dictionary<string, string[]> Of { get; } = new(StringComparer.OrdinalIgnoreCase);
}

/// <summary>Declares a task together with the arguments it takes; what it returns is the exit code. Only declared tasks can be targets.</summary>
void Target(string name, string description, string[] arguments, Func<int> run)
{
    TaskArguments.Of.Add(name, arguments);
    Task(name).Description(description).Does(() => { outcome = Guard(run); });
}

/// <summary>The one target of this run; without one, the list of targets.</summary>
string TargetName() => Values("target") is [{ } name] ? name : "Help";

/// <summary>The build configuration.</summary>
string Configuration() => Values("configuration") is [{ } name] ? name : "Release";

/// <summary>The values of an argument in the order given; null for one that was given without a value.</summary>
IReadOnlyList<string> Values(string name) => [.. Context.Arguments.GetArguments(name)];

bool IsGiven(string name) => Context.Arguments.HasArgument(name);

void CheckArguments()
{
    foreach (var single in new[] { "target", "configuration" }.Where(IsGiven))
    {
        if (Values(single) is not [{ Length: > 0 }])
            throw new StopException(ExitUsage, $"--{single} takes one value, once.");
    }

    if (!TaskArguments.Of.TryGetValue(TargetName(), out var allowed))
        throw new StopException(ExitUsage, $"there is no target '{TargetName()}'.{Suggest(TargetName(), TaskArguments.Of.Keys, "")} 'dotnet cake' lists all.");

    if (Configuration() is not ("Release" or "Debug"))
        throw new StopException(ExitUsage, $"--configuration is 'Release' or 'Debug', not '{Configuration()}'.");

    string[] known = ["target", "configuration", .. allowed];
    foreach (var name in Context.Arguments.GetArguments().Keys.Where(name => !IsCakeSetting(name) && !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        throw new StopException(ExitUsage, Unknown(name, known));
}

string Unknown(string name, string[] known)
{
    var elsewhere = TaskArguments.Of.Where(task => task.Value.Contains(name, StringComparer.OrdinalIgnoreCase)).Select(task => task.Key).Order().ToList();
    return elsewhere.Count > 0
        ? $"the target '{TargetName()}' takes no --{name}; that one belongs to {string.Join(", ", elsewhere)}."
        : $"there is no argument --{name}.{Suggest(name, known, "--")} The target '{TargetName()}' takes {string.Join(", ", known.Select(k => "--" + k))}.";
}

/// <summary>Cake's own settings, such as --settings_showprocesscommandline=true.</summary>
bool IsCakeSetting(string name) => new[] { "settings_", "paths_", "nuget_" }.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

string Suggest(string name, IEnumerable<string> candidates, string prefix)
{
    var near = candidates.Select(candidate => (candidate, edits: Edits(name.ToUpperInvariant(), candidate.ToUpperInvariant()))).MinBy(c => c.edits);
    return near.edits <= Math.Max(1, name.Length / 3) ? $" Did you mean {prefix}{near.candidate}?" : "";
}

int Edits(string left, string right)
{
    var row = Enumerable.Range(0, right.Length + 1).ToArray();
    for (var i = 1; i <= left.Length; i++)
    {
        var diagonal = row[0];
        row[0] = i;
        for (var j = 1; j <= right.Length; j++)
            (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (left[i - 1] == right[j - 1] ? 0 : 1)));
    }

    return row[right.Length];
}

Target("Help", "Lists the targets.", [], () =>
{
    Console.WriteLine("dotnet cake --target=NAME [--configuration=Release|Debug] [arguments of the target]\n");
    foreach (var task in Tasks.OrderBy(task => task.Name, StringComparer.Ordinal))
        Console.WriteLine($"  {task.Name,-10} {task.Description}\n{string.Concat(TaskArguments.Of[task.Name].Select(name => $"             --{name}\n"))}".TrimEnd());

    return ExitSuccess;
});
