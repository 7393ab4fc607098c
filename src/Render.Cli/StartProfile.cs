// SPDX-License-Identifier: MIT

using System.Runtime;

namespace Render.Cli;

/// <summary>
/// What a command had to compile at its start, noted by its first good run in this folder; in later runs the runtime compiles it
/// on a second core, ahead of its use (docs/decisions/0012). It changes when a method is compiled, never what a run does, and
/// where it cannot be read or noted there is none.
/// </summary>
#pragma warning disable RS0030 // This is the process's own start, as in Program; Render.IO is for what the tool reads and writes.
internal sealed class StartProfile
{
    /// <summary>The folder beside the tool that profiles are kept in. Cake makes it; a tool without it keeps none.</summary>
    public const string FolderName = "profiles";

    private static readonly string[] RuntimeVariables = ["DOTNET_MultiCoreJitProfile", "COMPlus_MultiCoreJitProfile"];
    private static readonly string[] Profiled =
        ["render", "validate", "diff", "verify", "commit", "sync", "explain", "graph", "materialize", "guard", "plan", "merge"];

    private static readonly string[] HelpWords = ["--help", "-h", "-?", "/h", "/?"];
    private readonly string _kept;
    private readonly string _own;

    private StartProfile(string kept, string own) => (_kept, _own) = (kept, own);

    /// <summary>The commands worth a profile. Nothing else of the command line names a file.</summary>
    public static IReadOnlyList<string> Commands => Profiled;

    /// <summary>
    /// Plays the profile of a command; without one, begins to note it. What is called here is not in the profile yet, and nothing
    /// compiles it ahead: so it is what the runtime has compiled already, arrays and no queries.
    /// </summary>
    /// <param name="tool">The folder of the tool.</param>
    /// <param name="arguments">The command line.</param>
    /// <returns>The profile that is being noted; null when there is nothing to note.</returns>
    public static StartProfile? Begin(string tool, string[] arguments)
    {
        var folder = Path.Combine(tool, FolderName);
        if (arguments is not [{ } command, ..] || Array.IndexOf(Profiled, command) < 0 || Array.Exists(arguments, IsHelp) || !IsOursToKeep())
            return null;

        try
        {
            return Directory.Exists(folder) ? Begin(Path.Combine(folder, command), command) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Keeps what was noted, if the command came to its end.</summary>
    public void End(int exitCode)
    {
        try
        {
            // Writes the file, while this process can still move it to its place as a whole.
            ProfileOptimization.StartProfile(string.Empty);

            // The runtime may have had its reasons to note nothing.
            var noted = Path.Combine(_own, Path.GetFileName(_kept));
            if (File.Exists(noted) && (exitCode is ExitCode.Success or ExitCode.Differences))
                File.Move(noted, _kept, overwrite: true);

            File.Delete(noted);
            Directory.Delete(_own);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next run tries again.
        }
    }

    private static bool IsHelp(string argument) => Array.IndexOf(HelpWords, argument) >= 0;

    /// <summary>
    /// False where one processor has to do it all, and where the runtime was told to keep a profile of its own: it has one at a time,
    /// and would write ours into the working directory.
    /// </summary>
    private static bool IsOursToKeep() => Environment.ProcessorCount > 1
        && Array.TrueForAll(RuntimeVariables, name => string.IsNullOrEmpty(Environment.GetEnvironmentVariable(name)));

    /// <summary>
    /// The runtime writes a profile back to where it was read from when the process ends, in place: two runs would write into each
    /// other's, and one odd run would spoil it. So each run has a folder of its own, and it is gone before anything could be written.
    /// </summary>
    private static StartProfile? Begin(string kept, string command)
    {
        var own = kept + "." + Path.GetRandomFileName();
        Directory.CreateDirectory(own);
        var copy = Path.Combine(own, command);
        var isKept = File.Exists(kept);
        if (isKept)
            File.Copy(kept, copy);

        ProfileOptimization.SetProfileRoot(own);
        ProfileOptimization.StartProfile(command);
        if (!isKept)
            return new StartProfile(kept, own);

        File.Delete(copy);
        Directory.Delete(own);
        return null;
    }
}
#pragma warning restore RS0030
