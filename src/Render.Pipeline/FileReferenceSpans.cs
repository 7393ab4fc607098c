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
    public static SourceSpan Find(Node document, RepoPath file) => Walk(document, file).DefaultIfEmpty(document.Span).First();

    private static IEnumerable<SourceSpan> Walk(Node node, RepoPath file) => node switch
    {
        MapNode map => map.Entries.SelectMany(e => e.Key == FileKey && Names(e.Value, file) ? [e.Value.Span] : Walk(e.Value, file)),
        ListNode list => list.Items.SelectMany(item => Walk(item, file)),
        _ => [],
    };

    private static bool Names(Node value, RepoPath file) =>
        value is StringNode text && RepoPath.TryParse($"{EnvironmentSelector.Folder}/{text.Value}", out var path, out _) && path == file;
}
