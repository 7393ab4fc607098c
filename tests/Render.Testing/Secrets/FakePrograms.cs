// SPDX-License-Identifier: MIT

using Render.IO.Processes;
using Render.Secrets.Programs;
using Render.Secrets.Redaction;

namespace Render.Testing.Secrets;

/// <summary>A folder of programs that are shell scripts, so that they can fail, hang and chatter as wished.</summary>
public sealed class FakePrograms : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>A folder to work in.</summary>
    public TemporaryFolder Repository { get; } = new();

    /// <summary>Masks what the programs print.</summary>
    public Redactor Redactor { get; } = new();

    /// <summary>Puts a program; what it is started with goes to <see cref="Calls"/>.</summary>
    public FakePrograms With(string name, string script)
    {
        var path = _folder.Write("bin/" + name, $"#!/bin/sh\nprintf '%s\\n' \"$*\" >> '{_folder.Combine("calls")}'\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return this;
    }

    /// <summary>What the programs were started with, a line each.</summary>
    public IReadOnlyList<string> Calls => File.Exists(_folder.Combine("calls")) ? File.ReadAllLines(_folder.Combine("calls")) : [];

    /// <summary>The PATH that finds them, and the system's own behind them.</summary>
    public string SearchPath => _folder.Combine("bin") + Path.PathSeparator + "/usr/bin" + Path.PathSeparator + "/bin";

    /// <summary>Starts them in the folder.</summary>
    public ProgramHost Host(params IEnumerable<(string Name, string Value)> variables)
    {
        var all = variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        all["PATH"] = SearchPath;
        return new ProgramHost(new ProcessRunner(), Repository.Path, all, Redactor) { TimeLimit = TimeSpan.FromMinutes(1) };
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _folder.Dispose();
        Repository.Dispose();
        Redactor.Dispose();
    }
}
