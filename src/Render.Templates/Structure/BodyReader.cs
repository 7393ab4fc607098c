// SPDX-License-Identifier: MIT

using Render.Core.Documents;
using Render.Yaml.Syntax;

namespace Render.Templates.Structure;

/// <summary>
/// Reads the YAML of all bodies of a page: those that are one document each as the documents of one stream. When the parser has
/// anything to say about the stream, each body is read for itself, so that what is found is that body's, and all of it is found.
/// </summary>
internal sealed class BodyReader(PageParts page)
{
    /// <summary>Reads all contents.</summary>
    public void Read(IReadOnlyList<PlannedContent> contents)
    {
        var together = contents.Where(content => content.IsOneDocument).ToArray();
        var isRead = together.Length > 1 && TryReadTogether(together);
        foreach (var content in contents)
        {
            if (!isRead || !content.IsOneDocument)
                ReadAlone(content);
        }
    }

    private bool TryReadTogether(PlannedContent[] contents)
    {
        var source = BodyText.Join(page.Source.Path, [.. contents.Select(content => content.Text)]);
        var read = YamlSyntaxReader.Read(source, DocumentBudget.Source);
        if (!read.Diagnostics.IsEmpty || !read.IsSuccess(out var stream) || stream.Documents.Length != contents.Length)
            return false;

        for (var i = 0; i < contents.Length; i++)
            contents[i].Documents = [stream.Documents[i]];

        return true;
    }

    private void ReadAlone(PlannedContent content)
    {
        var read = YamlSyntaxReader.Read(BodyText.Join(page.Source.Path, [content.Text]), DocumentBudget.Source);
        if (read.IsSuccess(out var stream))
            content.Documents = stream.Documents;
        else
            page.Diagnostics.AddRange(YamlFailures.Explain(read.Diagnostics, content.Text));
    }
}
