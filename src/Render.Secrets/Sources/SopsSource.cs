// SPDX-License-Identifier: MIT

using System.Security.Cryptography;
using Render.Core.Contracts;
using Render.Core.Paths;
using Render.Core.Secrets;
using Render.IO.Processes;
using Render.Secrets.Programs;

namespace Render.Secrets.Sources;

/// <summary>
/// Values in files that are encrypted with sops, opened by the program <c>sops</c>: one call a file. The encrypted file is
/// recorded as an input; what it prints when it fails is not shown, since it may be what it decrypted.
/// </summary>
public sealed class SopsSource : ISecretSource, IDisposable
{
    private const string Program = "sops";
    private const long LargestFile = 5 * 1024 * 1024;
    private readonly ProgramHost _host;
    private readonly IInputTree _files;
    private readonly IReadRecorder _recorder;
    private readonly Dictionary<string, ProcessResult> _opened = new(StringComparer.Ordinal);

    /// <summary>Opens files of a repository.</summary>
    /// <param name="host">Starts the program, in the root of the repository.</param>
    /// <param name="files">The repository.</param>
    /// <param name="recorder">Receives the reads of the encrypted files.</param>
    public SopsSource(ProgramHost host, IInputTree files, IReadRecorder recorder)
    {
        _host = host;
        _files = files;
        _recorder = recorder;
    }

    /// <summary>Where the program finds the files, absolute; null for the root of the repository.</summary>
    public string? Folder { get; init; }

    /// <inheritdoc/>
    public SecretSource Source => SecretSource.Sops;

    /// <inheritdoc/>
    public async ValueTask<SecretAnswer> ReadAsync(SecretReference reference, CancellationToken cancellationToken)
    {
        if (PrivateKeys.InRepository(_host) is { } variable)
            return SecretAnswer.Fail(SecretErrors.PrivateKeyInRepository(reference.Span, variable));

        if (!RepoPath.TryParse(reference.Key, out var path, out var problem))
            return SecretAnswer.Fail(SecretErrors.Missing(reference, "its path " + problem));

        var file = await _files.ReadAsync(path, LargestFile, _recorder, cancellationToken);
        if (file.Outcome == FileReadOutcome.Missing)
            return SecretAnswer.Missing(SecretErrors.Missing(reference, "there is no such file"));

        if (file.Outcome != FileReadOutcome.Read)
            return SecretAnswer.Fail(SecretErrors.Missing(reference, "the file cannot be read, or is too large"));

        var opened = await OpenAsync(path, cancellationToken);
        return opened.Succeeded
            ? Found(reference, opened.Output)
            : SecretAnswer.Missing(ProgramErrors.NotOpened(opened, path.Value, reference.Span));
    }

    /// <summary>Clears what was decrypted.</summary>
    public void Dispose()
    {
        foreach (var result in _opened.Values)
            CryptographicOperations.ZeroMemory(result.Output);

        _opened.Clear();
    }

    private static SecretAnswer Found(SecretReference reference, byte[] json) =>
        JsonSecret.Find(json, (reference.Property ?? string.Empty).Split('.')) switch
        {
            { Value: { } value } => SecretAnswer.Of(value),
            { Problem: { } problem } => SecretAnswer.Missing(SecretErrors.Missing(reference, problem)),
            _ => SecretAnswer.Missing(ProgramErrors.Nonsense(Program) with { Span = reference.Span }),
        };

    private async Task<ProcessResult> OpenAsync(RepoPath path, CancellationToken cancellationToken)
    {
        if (_opened.TryGetValue(path.Value, out var known))
            return known;

        // In front of a name that begins with a hyphen stands what no option begins with.
        var file = Path.Combine(Folder ?? ".", path.Value);
        var result = await _host.RunAsync(Program, [.. SopsConfig.None, "--decrypt", "--output-type", "json", file], default, cancellationToken);
        _opened.Add(path.Value, result);
        return result;
    }
}
