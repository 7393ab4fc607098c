// SPDX-License-Identifier: MIT

using Render.Testing;

namespace Render.Golden.Tests;

/// <summary>
/// One folder of <c>Cases/</c>. <c>input/</c> is laid over a copy of the shipped templates and schemas (and, when it is absent,
/// of the shipped environments); the CLI renders it; <c>expected/</c> is the whole output folder and <c>diagnostics.txt</c>
/// everything on standard error. <c>command.txt</c>, one argument a line, replaces the default command.
/// </summary>
/// <param name="Name">The folder's name; <c>Invalid…</c> must fail.</param>
public sealed record GoldenCase(string Name)
{
    private const string AcceptVariable = "RENDER_ACCEPT";

    /// <summary>Where the cases stand.</summary>
    public static string Root { get; } = RepositoryRoot.Combine("tests/Render.Golden.Tests/Cases");

    /// <summary>True when differences are to be accepted: <c>RENDER_ACCEPT=1</c>, never in CI.</summary>
    public static bool Accepts { get; } =
        Environment.GetEnvironmentVariable(AcceptVariable) == "1" && Environment.GetEnvironmentVariable("CI") != "true";

    /// <summary>True for cases that must end with errors.</summary>
    public bool IsInvalid => Name.StartsWith("Invalid", StringComparison.Ordinal);

    private string Folder => Path.Combine(Root, Name);

    private string Expected => Path.Combine(Folder, "expected");

    private string DiagnosticsFile => Path.Combine(Folder, "diagnostics.txt");

    /// <summary>Renders the case's input in a folder of its own.</summary>
    public async Task<GoldenResult> RunAsync()
    {
        using var work = new TemporaryFolder();
        var input = Path.Combine(Folder, "input");
        var hasInput = Directory.Exists(input);
        foreach (var shipped in hasInput ? new[] { "templates", "schemas" } : ["templates", "schemas", "environments"])
            work.CopyFrom(RepositoryRoot.Combine(shipped), shipped);

        if (hasInput)
            work.CopyFrom(input);

        var run = await CliRun.InAsync(work.Path, Arguments());
        var files = work.Snapshot("out");
        foreach (var internals in files.Keys.Where(path => path.StartsWith(".render/", StringComparison.Ordinal)).ToList())
            files.Remove(internals);

        return new GoldenResult(run, files);
    }

    /// <summary>What the case expects.</summary>
    public SortedDictionary<string, byte[]> ExpectedFiles()
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.Exists(Expected) ? Directory.EnumerateFiles(Expected, "*", SearchOption.AllDirectories) : [])
            files.Add(Path.GetRelativePath(Expected, file).Replace('\\', '/'), File.ReadAllBytes(file));

        return files;
    }

    /// <summary>What the case expects on standard error.</summary>
    public string ExpectedDiagnostics() => File.Exists(DiagnosticsFile) ? File.ReadAllText(DiagnosticsFile).ReplaceLineEndings("\n") : string.Empty;

    /// <summary>Makes a result the expectation.</summary>
    public void Accept(GoldenResult result)
    {
        if (Directory.Exists(Expected))
            Directory.Delete(Expected, recursive: true);

        foreach (var (path, bytes) in result.Files)
        {
            var target = Path.Combine(Expected, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target) ?? Expected);
            File.WriteAllBytes(target, bytes);
        }

        File.WriteAllText(DiagnosticsFile, result.Run.Error);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private string[] Arguments()
    {
        var file = Path.Combine(Folder, "command.txt");
        return File.Exists(file) ? File.ReadAllLines(file) : ["render"];
    }
}
