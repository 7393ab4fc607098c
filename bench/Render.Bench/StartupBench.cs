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
        var output = Directory.CreateTempSubdirectory("render-bench-").FullName;
        try
        {
            var times = Measure.Commands(
                Measure.Command(EmptyBuild(root, output), "dotnet", "cake"),
                Measure.Command(root, "dotnet", "cake", "--target=Render", "--environment=lab", $"--output={Path.Combine(output, "out")}"),
                Measure.Command(root, PublishedTool.Program, PublishedTool.With("render", "--environment=lab", $"--output={Path.Combine(output, "out")}")),
                Measure.Command(root, PublishedTool.Program, PublishedTool.With("version")));

            var allowed = (MostOfCake * times[0].Median) + times[2].Median;
            Add(table, "`dotnet cake` with an empty task", times[0], string.Empty);
            Add(table, "`dotnet cake --target=Render --environment=lab`", times[1], string.Create(CultureInfo.InvariantCulture, $"; {times[1].Median / allowed:0.00} of what is allowed"));
            Add(table, "`render render --environment=lab`", times[2], "; goal: under 250 ms");
            Add(table, "`render version`", times[3], string.Empty);
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static void Add(BenchTable table, string name, Timing time, string note) =>
        table.Add(name, time.Median, string.Create(CultureInfo.InvariantCulture, $"fastest {time.Fastest * 1000:0} ms{note}"));

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
