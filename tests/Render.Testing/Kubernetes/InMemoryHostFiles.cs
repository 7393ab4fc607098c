// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Text;
using Render.Core.Contracts;
using Render.Kubernetes.Hosting;

namespace Render.Testing.Kubernetes;

/// <summary>Files of a user without a disk; they may be changed while a test runs.</summary>
public sealed class InMemoryHostFiles : IHostFiles
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, FileReadOutcome> _refusals = new(StringComparer.Ordinal);

    /// <summary>How often a file was read.</summary>
    public ConcurrentDictionary<string, int> Reads { get; } = new(StringComparer.Ordinal);

    /// <summary>Puts a file, or replaces one.</summary>
    public InMemoryHostFiles With(string path, string text)
    {
        _files[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>Takes a file away.</summary>
    public void Remove(string path) => _files.TryRemove(path, out _);

    /// <summary>Makes a path answer as a disk would that refuses it.</summary>
    public InMemoryHostFiles WithRefusal(string path, FileReadOutcome outcome)
    {
        _refusals[path] = outcome;
        return this;
    }

    /// <inheritdoc/>
    public ValueTask<FileRead> ReadAsync(string path, long maxBytes, CancellationToken cancellationToken)
    {
        Reads.AddOrUpdate(path, 1, (_, count) => count + 1);
        if (_refusals.TryGetValue(path, out var refusal))
            return ValueTask.FromResult(new FileRead(refusal, default, 0));
        if (!_files.TryGetValue(path, out var bytes))
            return ValueTask.FromResult(new FileRead(FileReadOutcome.Missing, default, 0));

        return ValueTask.FromResult(bytes.Length > maxBytes
            ? new FileRead(FileReadOutcome.TooLarge, default, bytes.Length)
            : new FileRead(FileReadOutcome.Read, bytes, bytes.Length));
    }
}
