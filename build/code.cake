// SPDX-License-Identifier: MIT

Target("Build", "Compiles everything, with all analyzers; a warning is an error.", [], BuildSolution);

int BuildSolution()
{
    if (Dotnet("build", "Render.sln", "-c", Configuration(), "-nologo", "-v", "quiet", "-consoleLoggerParameters:NoSummary") != ExitSuccess)
        throw new StopException(ExitFailed, "the solution does not build");

    return ExitSuccess;
}

// Layout and style. What analyzers find is an error of the build, and mended by hand.
Target("Format", "Formats the code; with --verify it only says what is not formatted.", ["verify"], () =>
{
    string[] verify = IsGiven("verify") ? ["--verify-no-changes"] : [];
    int[] codes = [.. new[] { "whitespace", "style" }.Select(kind => Dotnet(["format", kind, "Render.sln", .. verify]))];
    if (codes.Any(code => code != ExitSuccess))
        throw new StopException(ExitFailed, IsGiven("verify") ? "the code is not formatted; run 'dotnet cake --target=Format'" : "dotnet format failed");

    return ExitSuccess;
});

Target("Clean", "Removes what was built. Rendered output stays.", [], () =>
{
    string[] projects = ["src", "tests", "bench"];
    var built = projects.SelectMany(folder => IO.Directory.EnumerateFiles(IO.Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories))
        .SelectMany(project => new[] { "bin", "obj" }.Select(name => IO.Path.Combine(IO.Path.GetDirectoryName(project), name)))
        .Concat(IO.Directory.Exists(Artifacts) ? IO.Directory.EnumerateDirectories(Artifacts).Where(folder => IO.Path.GetFileName(folder) != "cake") : []);
    foreach (var folder in built.Where(IO.Directory.Exists).ToList())
        IO.Directory.Delete(folder, recursive: true);

    return ExitSuccess;
});
