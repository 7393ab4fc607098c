// SPDX-License-Identifier: MIT

using System.Globalization;

namespace Render.Bench;

/// <summary>
/// What a user waits for: the command line tool for one environment of eight manifests or so, and the same through Cake when
/// there is nothing to build. The promise: Cake takes at most 1.5 times what it takes to do nothing, plus the tool's own time.
/// </summary>
internal static class StartupBench
{
    private const double MostOfCake = 1.5;

    public static void Run(BenchTable table)
    {
        var root = Root();
        var tool = Path.Combine(root, "artifacts", "cli", "Release", "render.dll");
        var output = Directory.CreateTempSubdirectory("render-bench-").FullName;
        try
        {
            var times = Measure.Commands(
                Measure.Command(EmptyBuild(root, output), "dotnet", "cake"),
                Measure.Command(root, "dotnet", "cake", "--target=Render", "--environment=lab", $"--output={Path.Combine(output, "out")}"),
                Measure.Command(root, "dotnet", tool, "render", "--environment=lab", $"--output={Path.Combine(output, "out")}"),
                Measure.Command(root, "dotnet", tool, "version"));

            var allowed = (MostOfCake * times[0]) + times[2];
            table.Add("`dotnet cake` with an empty task", times[0]);
            table.Add("`dotnet cake --target=Render --environment=lab`", times[1], string.Create(CultureInfo.InvariantCulture, $"{times[1] / allowed:0.00} of what is allowed"));
            table.Add("`render render --environment=lab`", times[2], "goal: under 250 ms");
            table.Add("`render version`", times[3]);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    /// <summary>A build that does nothing, with the tool and the settings of this one.</summary>
    private static string EmptyBuild(string root, string below)
    {
        var folder = Directory.CreateDirectory(Path.Combine(below, "empty")).FullName;
        foreach (var name in new[] { "dotnet-tools.json", "cake.config", "global.json" })
            File.Copy(Path.Combine(root, name), Path.Combine(folder, name));

        File.WriteAllText(Path.Combine(folder, "build.cake"), "Task(\"Default\").Does(() => { });\nRunTarget(\"Default\");\n");
        return folder;
    }

    internal static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Render.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("Run the benchmarks from a checkout.");
    }
}
