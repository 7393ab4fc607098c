// SPDX-License-Identifier: MIT

using System.Text;
using Render.IO.Processes;

namespace Render.IO.Git;

/// <summary>Asks git which paths it ignores.</summary>
/// <param name="runner">Starts it.</param>
/// <param name="variables">What it sees of the environment.</param>
public sealed class GitIgnores(IProcessRunner runner, IReadOnlyDictionary<string, string> variables)
{
    private const int NoneIgnored = 1;

    /// <summary>The paths that would end up in a commit; null when git cannot be asked.</summary>
    /// <param name="workTree">The root of the work tree.</param>
    /// <param name="absolutePaths">Paths below it, existing or not.</param>
    /// <param name="cancellationToken">Stops git.</param>
    public async Task<IReadOnlyList<string>?> NotIgnoredAsync(string workTree, IReadOnlyList<string> absolutePaths, CancellationToken cancellationToken)
    {
        if (absolutePaths.Count == 0)
            return [];

        var input = Encoding.UTF8.GetBytes(string.Join('\0', absolutePaths) + '\0');
        var request = new ProcessRequest("git", ["check-ignore", "-z", "--stdin"], workTree, variables) { Input = input };
        var result = await runner.RunAsync(request, cancellationToken);
        if (result.Outcome != ProcessOutcome.Exited || result.ExitCode > NoneIgnored)
            return null;

        var ignored = Encoding.UTF8.GetString(result.Output).Split('\0', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return [.. absolutePaths.Where(path => !ignored.Contains(path))];
    }
}
