// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Pipeline.Select;

namespace Render.Pipeline;

/// <summary>Finds where a spec names a file, so that a missing file is reported there.</summary>
public static class FileReferenceSpans
{
    private const string FileKey = "file";

    /// <summary>The first place that names the file; the document's start when none does.</summary>
    public static SourceSpan Find(Node document, RepoPath file) => Place(document, file)?.Span ?? document.Span;

    private static Node? Place(Node node, RepoPath file)
    {
        var found = default(Node);
        foreach (var entry in (node as MapNode)?.Entries ?? [])
            found ??= entry.Key == FileKey && Names(entry.Value, file) ? entry.Value : Place(entry.Value, file);

        foreach (var item in (node as ListNode)?.Items ?? [])
            found ??= Place(item, file);

        return found;
    }

    private static bool Names(Node value, RepoPath file) =>
        value is StringNode text && RepoPath.TryParse($"{EnvironmentSelector.Folder}/{text.Value}", out var path, out _) && path == file;
}
