// SPDX-License-Identifier: MIT

using System.Xml.Linq;

Target("Test", "Runs all tests. RENDER_TEST_SCALE=full makes the long campaigns longer.", ["filter"], () =>
{
    BuildSolution();
    var results = IO.Path.Combine(Artifacts, "tests");
    if (IO.Directory.Exists(results))
        IO.Directory.Delete(results, recursive: true);

    var exit = RunTests(results);
    var (passed, failed) = Summarise(results);

    // A test process that died has no failed test to show, only its exit code.
    if (exit != ExitSuccess && failed == 0)
        failed = 1;
    Console.WriteLine($"{passed} passed, {failed} failed");
    return failed == 0 && passed > 0 ? ExitSuccess : ExitFailed;
});

Target("Golden", "Accepts what the golden cases render now as what they have to render.", [], () =>
{
    System.Environment.SetEnvironmentVariable("RENDER_ACCEPT", "1");
    if (Dotnet("test", "tests/Render.Golden.Tests", "-c", Configuration(), "-nologo", "-v", "quiet") != ExitSuccess)
        throw new StopException(ExitFailed, "some cases do not end as their names say; an Invalid… case must fail, any other must not");

    return ExitSuccess;
});

/// <summary>Runs the test projects; only the line with the result of each is shown, details follow from the result files.</summary>
int RunTests(string results)
{
    string[] filter = Values("filter") is [{ } expression] ? ["--filter", expression] : [];
    var start = StartInfo(DotnetHost,
        ["test", "Render.sln", "-c", Configuration(), "--no-build", "-nologo", "-noConsoleLogger", "--logger", "trx", "--results-directory", results, .. filter]);
    start.RedirectStandardOutput = true;
    using var process = System.Diagnostics.Process.Start(start);
    while (process.StandardOutput.ReadLine() is { } line)
    {
        if (line.StartsWith("Passed!") || line.StartsWith("Failed!") || line.Contains("Testhost process"))
            Console.WriteLine(line);
    }

    process.WaitForExit();
    return process.ExitCode;
}

/// <summary>Prints failures with their messages and skips with their reasons, and gives the totals.</summary>
(int Passed, int Failed) Summarise(string results)
{
    XNamespace trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
    var all = (IO.Directory.Exists(results) ? IO.Directory.EnumerateFiles(results, "*.trx") : [])
        .SelectMany(file => XDocument.Load(file).Descendants(trx + "UnitTestResult"))
        .Select(result => (
            Name: (string)result.Attribute("testName"),
            Outcome: (string)result.Attribute("outcome"),
            Message: (string)result.Descendants(trx + "Message").FirstOrDefault() ?? "",
            Stack: (string)result.Descendants(trx + "StackTrace").FirstOrDefault() ?? ""))
        .OrderBy(result => result.Name, StringComparer.Ordinal)
        .ToList();

    foreach (var failure in all.Where(result => result.Outcome == "Failed"))
        Console.WriteLine($"\nFAILED {failure.Name}\n{failure.Message.Replace("\r", "")}\n{failure.Stack}");

    foreach (var reason in all.Where(result => result.Outcome == "NotExecuted").GroupBy(result => result.Message.Trim()))
        Console.WriteLine($"skipped {reason.Count()}: {reason.Key}");

    return (all.Count(result => result.Outcome == "Passed"), all.Count(result => result.Outcome == "Failed"));
}
