// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.IO.Writing;

/// <summary>Lays files into a folder of the user's, without replacing one of theirs.</summary>
/// <param name="absoluteFolder">Where; made when it does not exist.</param>
/// <param name="operations">Changes the disk.</param>
public sealed class NewFiles(string absoluteFolder, IFileOperations operations)
{
    /// <summary>True when a folder of that name stands in it.</summary>
    public bool HasFolder(string relative) => Directory.Exists(Path.Combine(absoluteFolder, relative));

    /// <summary>Makes one file in one step.</summary>
    public NewFileResult Write(NewFile file)
    {
        var path = Path.Combine(absoluteFolder, file.Path.Replace('/', Path.DirectorySeparatorChar));
        try
        {
            if (Path.Exists(path) && (!file.IsRefreshed || File.ReadAllBytes(path).AsSpan().SequenceEqual(file.Bytes.Span)))
                return new NewFileResult(IsWritten: false);

            return new FileReplacement(operations) { IsDurable = true }.Write(path, file.Bytes) is { } refusal
                ? Refused(file, refusal)
                : new NewFileResult(IsWritten: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(file, SystemReason.Of(e));
        }
    }

    private static NewFileResult Refused(NewFile file, string reason) =>
        new(IsWritten: false, OutputWriteErrors.WriteRefused(SourceSpan.OfFile(file.Path), reason));
}
