// SPDX-License-Identifier: MIT

using System.Diagnostics;
using System.Runtime.InteropServices;
using IO = System.IO;

/// <summary>Starts a program with this process's own streams and terminal, waits, and gives its exit code.</summary>
int Start(string program, IEnumerable<string> arguments)
{
    using var process = System.Diagnostics.Process.Start(StartInfo(program, arguments));
    using var terminate = OperatingSystem.IsWindows() ? null : PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => PassOn(signal, process.Id));
    process.WaitForExit();
    return process.ExitCode;
}

/// <summary>Whoever stops a pipeline's step ends this process alone; what it started ends in order, and this one after it.</summary>
void PassOn(PosixSignalContext signal, int process)
{
    signal.Cancel = true;

    // The shell's own kill: an image may have no program of that name.
    System.Diagnostics.Process.Start("/bin/sh", ["-c", "kill -TERM \"$0\"", process.ToString(System.Globalization.CultureInfo.InvariantCulture)])?.WaitForExit();
}

/// <summary>Runs a program whose outcome does not matter, and lets nobody see it.</summary>
void Quietly(string program, IEnumerable<string> arguments)
{
    var start = StartInfo(program, arguments);
    start.RedirectStandardOutput = start.RedirectStandardError = true;
    using var process = System.Diagnostics.Process.Start(start);
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    process.WaitForExit();
}

ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments)
{
    var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, WorkingDirectory = Root };
    start.Environment["DOTNET_NOLOGO"] = "1";
    return start;
}

int Dotnet(params IEnumerable<string> arguments) => Start(DotnetHost, arguments);

/// <summary>The checkout; Cake runs in the folder of build.cake.</summary>
string Root => Context.Environment.WorkingDirectory.FullPath;

string Artifacts => IO.Path.Combine(Root, "artifacts");

/// <summary>The dotnet that runs Cake: there may be others on PATH.</summary>
string DotnetHost => System.Environment.ProcessPath is { } host && IO.Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet";
