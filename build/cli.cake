// SPDX-License-Identifier: MIT
// The command line tool: published when its sources changed, then started. A stamp beside it says what it was made from.

using System.Security.Cryptography;
using System.Threading;

string CliFolder => IO.Path.Combine(Artifacts, "cli", Configuration());

/// <summary>What starts the published tool: itself where it is a native program, otherwise dotnet with its library.</summary>
string[] CliCommand => IO.File.Exists(CliLibrary) ? [DotnetHost, CliLibrary] : [CliProgram];

string CliLibrary => IO.Path.Combine(CliFolder, "render.dll");

string CliProgram => IO.Path.Combine(CliFolder, OperatingSystem.IsWindows() ? "render.exe" : "render");

bool IsPublished => IO.File.Exists(CliLibrary) || IO.File.Exists(CliProgram);

/// <summary>Runs a command of the tool with those of the task's arguments that were given.</summary>
int RunCli(string command, params string[] passedOn)
{
    PublishCliWhenStale();

    // Ctrl+C reaches the tool as well, which ends in order with 130; this process has to outlive it to pass that on.
    Console.CancelKeyPress += (_, press) => press.Cancel = true;
    return Start(CliCommand[0], [.. CliCommand[1..], command, .. passedOn.SelectMany(Given)]);
}

IEnumerable<string> Given(string name) => Values(name).Select(value => value is null ? $"--{name}" : $"--{name}={value}");

void PublishCliWhenStale()
{
    var quick = QuickFingerprint();
    if (IsCurrent(quick))
        return;

    IO.Directory.CreateDirectory(IO.Path.GetDirectoryName(CliFolder));
    using var publishing = WaitForLock(CliFolder + ".lock");
    var content = ContentFingerprint();
    if (Stamp() is [_, { } made, ..] && made == content && IsPublished)
    {
        // Only times moved, as after a checkout.
        IO.File.WriteAllLines(CliFolder + ".stamp", [quick, content]);
        return;
    }

    PublishCli();
    IO.File.WriteAllLines(CliFolder + ".stamp", [quick, content]);
}

bool IsCurrent(string quick) => Stamp() is [{ } made, ..] && made == quick && IsPublished;

string[] Stamp() => IO.File.Exists(CliFolder + ".stamp") ? IO.File.ReadAllLines(CliFolder + ".stamp") : [];

/// <summary>Two runs at once must not publish into each other.</summary>
IDisposable WaitForLock(string path)
{
    for (var attempt = 0; ; attempt++)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (attempt < 3000)
        {
            Thread.Sleep(200);
        }
    }
}

void PublishCli()
{
    Console.Error.WriteLine($"build: the command line tool is out of date; building it ({Configuration()})");
    var fresh = CliFolder + ".new";
    var log = CliFolder + ".log";
    var platform = Configuration() == "Release" ? OwnPlatform() : null;
    var made = platform is not null && (PublishNative(fresh, platform) || PublishAhead(fresh, log, platform));
    if (!made && !Publish(fresh, log))
        throw Unbuildable(log);

    // The old one stays until the new one is whole.
    if (IO.Directory.Exists(CliFolder))
        IO.Directory.Delete(CliFolder, recursive: true);
    IO.Directory.Move(fresh, CliFolder);
    NoteStarts();
}

/// <summary>One native program: a start is a quarter of what it is with libraries (docs/decisions/0015). Needs a linker beside the packs.</summary>
bool PublishNative(string folder, string platform)
{
    var log = CliFolder + ".native.log";
    var obstacle = NativeObstacle()
        ?? (Publish(folder, log, "-r", platform, "-p:PublishesNative=true") ? null
            : LacksPacks(log) ? $"its packs for {platform} cannot be had here"
            : $"see {IO.Path.GetRelativePath(Root, log)}")
        ?? (IO.File.Exists(IO.Path.Combine(folder, "render.dll")) ? "this SDK published libraries instead" : null);
    if (obstacle is not null)
        Console.Error.WriteLine($"build: no native program is made, and the tool starts slower: {obstacle}");

    return obstacle is null;
}

/// <summary>Libraries compiled ahead of time. False where the packs cannot be had; anything else in the way is in the way of everything.</summary>
bool PublishAhead(string folder, string log, string platform)
{
    var published = Publish(folder, log, "-r", platform, "--self-contained", "false", "-p:PublishReadyToRun=true");
    if (!published && LacksPacks(log))
        Console.Error.WriteLine($"build: the packs to compile ahead of time for {platform} cannot be had here; the tool starts slower still");

    return published;
}

string NativeObstacle() =>
    System.Environment.GetEnvironmentVariable("RENDER_NATIVE") == "0" ? "RENDER_NATIVE is 0"
    : OperatingSystem.IsWindows() ? "on Windows that was never tried"
    : !IsOnPath("clang") && !IsOnPath("gcc") ? "there is neither clang nor gcc to link it with"
    : null;

bool IsOnPath(string program) => (System.Environment.GetEnvironmentVariable("PATH") ?? "")
    .Split(IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => IO.File.Exists(IO.Path.Combine(folder, program)));

/// <summary>The first good run of a command notes what its start compiles (docs/decisions/0012). Run here, the user's first one gains from it.</summary>
void NoteStarts()
{
    // A native program compiles nothing.
    if (!IO.File.Exists(CliLibrary))
        return;

    IO.Directory.CreateDirectory(IO.Path.Combine(CliFolder, "profiles"));
    var output = IO.Directory.CreateTempSubdirectory("render-start-").FullName;
    foreach (var command in new[] { "render", "validate", "verify" })
        Quietly(DotnetHost, [CliLibrary, command, $"--output={output}", .. OneEnvironment()]);

    IO.Directory.Delete(output, recursive: true);
}

/// <summary>The first environment alone: a start is most of a run over one, and what only others need would be compiled for it in vain.</summary>
IEnumerable<string> OneEnvironment()
{
    var folder = new DirectoryInfo(IO.Path.Combine(Root, "environments"));
    var names = folder.Exists ? folder.EnumerateFiles("*.yaml").Select(file => IO.Path.GetFileNameWithoutExtension(file.Name)) : [];
    return names.Where(name => name[0] != '_' && !name.Contains('.')).Order(StringComparer.Ordinal).Take(1).Select(name => $"--environment={name}");
}

bool Publish(string folder, string log, params string[] platform)
{
    if (IO.Directory.Exists(folder))
        IO.Directory.Delete(folder, recursive: true);

    // Analyzers run in the targets Build and Test; here they would only make the first render wait. The log goes to a file,
    // so that standard output holds nothing but what the tool writes.
    var published = Dotnet(
        [
            "publish", "src/Render.Cli/Render.Cli.csproj", "-c", Configuration(), "-o", folder, .. platform,
            "-p:RunAnalyzers=false", "-p:PublishDocumentationFiles=false", "-p:PublishReferencesDocumentationFiles=false",
            "-noConsoleLogger", "-fileLogger", $"-fileLoggerParameters:LogFile={log};Verbosity=quiet;NoSummary",
        ]) == ExitSuccess;
    return published || !IO.File.ReadLines(log).Any(line => line.Contains("error CS")) ? published : throw Unbuildable(log);
}

/// <summary>Sources that do not compile do so in no other way either.</summary>
StopException Unbuildable(string log)
{
    foreach (var line in IO.File.ReadLines(log).Distinct())
        Console.Error.WriteLine(line);

    return new StopException(ExitFailed, "the command line tool does not build");
}

/// <summary>True when nothing but a missing pack or an unreachable registry stood in the way.</summary>
bool LacksPacks(string log)
{
    var errors = IO.File.ReadLines(log).Where(line => line.Contains(": error ")).ToList();
    return errors.Count > 0 && errors.All(line => line.Contains("error NU11") || line.Contains("error NU1301") || line.Contains("error NETSDK1094"));
}

/// <summary>The runtime identifier of this machine, if the lock files cover it.</summary>
string OwnPlatform()
{
    string[] covered = ["linux-x64", "linux-arm64", "linux-musl-x64", "osx-x64", "osx-arm64", "win-x64", "win-arm64"];
    var own = System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
    return covered.Contains(own) ? own : null;
}

/// <summary>Names, sizes and times of all sources: a few milliseconds.</summary>
string QuickFingerprint() => Fingerprint(file => $"{file.Length} {file.LastWriteTimeUtc.Ticks}");

/// <summary>Names and contents of all sources.</summary>
string ContentFingerprint() => Fingerprint(file => Convert.ToHexString(SHA256.HashData(IO.File.ReadAllBytes(file.FullName))));

string Fingerprint(Func<FileInfo, string> describe)
{
    var root = new DirectoryInfo(Root);
    string[] shared = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json"];
    var files = shared.Select(name => new FileInfo(IO.Path.Combine(Root, name))).Where(file => file.Exists)
        .Concat(Sources(new DirectoryInfo(IO.Path.Combine(Root, "src"))))
        .OrderBy(file => file.FullName, StringComparer.Ordinal);

    // Code compiled ahead of time, and what is known of a start, hold for the runtime that they were made with.
    var text = new StringBuilder(System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription).Append('\n');
    foreach (var file in files)
        text.Append(IO.Path.GetRelativePath(Root, file.FullName)).Append(' ').Append(describe(file)).Append('\n');

    return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
}

IEnumerable<FileInfo> Sources(DirectoryInfo folder)
{
    foreach (var entry in folder.EnumerateFileSystemInfos())
    {
        if (entry is FileInfo file)
        {
            yield return file;
        }
        else if (entry is DirectoryInfo below && below.Name is not ("bin" or "obj"))
        {
            foreach (var source in Sources(below))
                yield return source;
        }
    }
}
