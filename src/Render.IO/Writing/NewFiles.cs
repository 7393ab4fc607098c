// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.IO.Writing;

/// <summary>Lays files into a folder of the user's, without replacing one of theirs.</summary>
/// <param name="absoluteFolder">Where; made when it does not exist.</param>
/// <param name="operations">Changes the disk.</param>
public sealed class NewFiles(string absoluteFolder, IFileOperations operations)
{
    private const string Ending = ".render-new";

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

            operations.CreateFolder(Path.GetDirectoryName(path) ?? absoluteFolder, isPrivate: false);
            var fresh = path + Ending;
            if (File.Exists(fresh))
                operations.Delete(fresh);

            operations.WriteNew(fresh, file.Bytes, isPrivate: false);
            operations.Flush([fresh]);
            operations.Move(fresh, path);
            return new NewFileResult(IsWritten: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new NewFileResult(IsWritten: false, OutputWriteErrors.WriteRefused(SourceSpan.OfFile(file.Path), e.Message));
        }
    }
}
