// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Paths;
using Render.Core.Secrets;

namespace Render.Secrets.Sources;

/// <summary>
/// Values in files: below the repository, or by absolute path, such as what an orchestrator mounts. Reads are not recorded:
/// the digest of a secret in <c>render.json</c> would let everybody try guesses against it.
/// </summary>
/// <param name="files">Opens a folder as a tree of files.</param>
/// <param name="repositoryRoot">Absolute path that relative paths start from.</param>
/// <param name="outputRoot">Absolute path of the output folder, which holds no sources.</param>
public sealed class FileSource(Func<string, IInputTree> files, string repositoryRoot, string outputRoot) : ISecretSource
{
    /// <inheritdoc/>
    public SecretSource Source => SecretSource.File;

    /// <inheritdoc/>
    public async ValueTask<SecretAnswer> ReadAsync(SecretReference reference, CancellationToken cancellationToken)
    {
        var absolute = Path.GetFullPath(reference.Key, repositoryRoot);
        if ((absolute + Path.DirectorySeparatorChar).StartsWith(outputRoot.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return SecretAnswer.Fail(SecretErrors.InsideOutput(reference));

        var (root, path) = Path.IsPathFullyQualified(reference.Key)
            ? (Path.GetDirectoryName(absolute) ?? absolute, Path.GetFileName(absolute))
            : (repositoryRoot, reference.Key);
        if (!RepoPath.TryParse(path, out var safe, out var problem))
            return SecretAnswer.Fail(SecretErrors.Missing(reference, "its path " + problem));

        var read = await files(root).ReadAsync(safe, SecretLimits.MaxBytes, Unrecorded.Instance, cancellationToken);
        return read.Outcome == FileReadOutcome.Read
            ? Found(reference, read.Bytes.Span)
            : Refusal(reference, read.Outcome);
    }

    private static SecretAnswer Found(SecretReference reference, ReadOnlySpan<byte> bytes)
    {
        var value = SecretText.Take(bytes.ToArray());
        return bytes.EndsWith("\n"u8) ? new SecretAnswer(value, [SecretErrors.EndsInLineBreak(reference)]) : SecretAnswer.Of(value);
    }

    private static SecretAnswer Refusal(SecretReference reference, FileReadOutcome outcome) => outcome switch
    {
        FileReadOutcome.TooLarge => SecretAnswer.Fail(SecretErrors.TooLarge(reference, SecretLimits.MaxBytes)),
        FileReadOutcome.IsFolder => SecretAnswer.Fail(SecretErrors.Missing(reference, "it is a folder")),
        FileReadOutcome.NoFile => SecretAnswer.Fail(SecretErrors.Missing(reference, "it is a pipe, a device or a socket, which holds nothing that can be read twice")),
        FileReadOutcome.OutsideRoot => SecretAnswer.Fail(SecretErrors.Missing(reference, "a link leads out of the repository")),
        FileReadOutcome.Unreadable => SecretAnswer.Missing(SecretErrors.Missing(reference, "the file cannot be read")),
        _ => SecretAnswer.Missing(SecretErrors.Missing(reference, "there is no such file")),
    };
}
