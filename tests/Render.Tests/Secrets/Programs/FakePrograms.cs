// SPDX-License-Identifier: MIT

using Render.IO.Processes;
using Render.Secrets.Programs;
using Render.Secrets.Redaction;
using Render.Testing;

namespace Render.Tests.Secrets.Programs;

/// <summary>A folder of programs that are shell scripts, so that they can fail, hang and chatter as wished.</summary>
internal sealed class FakePrograms : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TemporaryFolder Repository { get; } = new();

    public Redactor Redactor { get; } = new();

    /// <summary>Puts a program; what it is started with goes to <see cref="Calls"/>.</summary>
    public FakePrograms With(string name, string script)
    {
        var path = _folder.Write("bin/" + name, $"#!/bin/sh\nprintf '%s\\n' \"$*\" >> '{_folder.Combine("calls")}'\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        return this;
    }

    public IReadOnlyList<string> Calls => File.Exists(_folder.Combine("calls")) ? File.ReadAllLines(_folder.Combine("calls")) : [];

    public ProgramHost Host(params IEnumerable<(string Name, string Value)> variables)
    {
        var all = variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);
        all["PATH"] = _folder.Combine("bin") + Path.PathSeparator + "/usr/bin" + Path.PathSeparator + "/bin";
        return new ProgramHost(new ProcessRunner(), Repository.Path, all, Redactor) { TimeLimit = TimeSpan.FromSeconds(5) };
    }

    public void Dispose()
    {
        _folder.Dispose();
        Repository.Dispose();
        Redactor.Dispose();
    }
}
