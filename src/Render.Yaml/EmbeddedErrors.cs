// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Yaml;

/// <summary>Findings about embedded documents and about what was written: RND1390 to RND1399.</summary>
public static class EmbeddedErrors
{
    /// <summary>RND1390: base64 of something that is no text.</summary>
    public static Diagnostic Base64OfTree(SourceSpan span, string found) =>
        new("RND1390", Severity.Error, span, $"Base64 is made of a text or of an embedded document; found {found}.")
        {
            Hint = "Embed the tree as !yaml, !json, !toml or !env and encode that text, or quote the value.",
        };

    /// <summary>RND1391: the text that was written does not read back as the tree it was written from.</summary>
    public static Diagnostic NotReadBack(SourceSpan span, string format) =>
        new("RND1391", Severity.Error, span, $"The {format} that was written for this tree reads back as another tree.")
        {
            Hint = "This is a defect of the writer; please report the template.",
        };
}
