// SPDX-License-Identifier: MIT

namespace Render.IO.Processes;

/// <summary>Finds programs as a shell would, in the variables of the request and not in those of this process.</summary>
internal static class ProgramPath
{
    private const UnixFileMode AnyExecute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The absolute path of a program; null when there is none.</summary>
    public static string? Find(string program, IReadOnlyDictionary<string, string> environment)
    {
        if (Path.IsPathFullyQualified(program))
            return File.Exists(program) ? program : null;

        // A relative path would depend on a folder that the user did not name.
        if (program.AsSpan().ContainsAny('/', '\\'))
            return null;

        var folders = Value(environment, "PATH").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] endings = OperatingSystem.IsWindows()
            ? [string.Empty, .. Value(environment, "PATHEXT", ".EXE;.CMD;.BAT").Split(';', StringSplitOptions.RemoveEmptyEntries)]
            : [string.Empty];
        return folders
            .Where(Path.IsPathFullyQualified)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, program + ending)))
            .FirstOrDefault(IsProgram);
    }

    private static bool IsProgram(string path) => File.Exists(path)
        && (OperatingSystem.IsWindows()
            || (File.GetUnixFileMode(path) & AnyExecute) != UnixFileMode.None);

    private static string Value(IReadOnlyDictionary<string, string> environment, string name, string otherwise = "")
    {
        var comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return environment.Where(pair => string.Equals(pair.Key, name, comparison)).Select(pair => pair.Value).FirstOrDefault(otherwise);
    }
}
