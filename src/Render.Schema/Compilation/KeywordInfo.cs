// SPDX-License-Identifier: MIT

namespace Render.Schema.Compilation;

/// <summary>What is known about a keyword before any schema is read.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Shape">Where schemas stand in it.</param>
/// <param name="Vocabulary">What switches it on.</param>
/// <param name="Drafts">The dialects that have it.</param>
internal sealed record KeywordInfo(string Name, KeywordShape Shape, Vocabulary Vocabulary, params SchemaDraft[] Drafts)
{
    /// <summary>True when the dialect has it.</summary>
    public bool In(SchemaDraft draft) => Array.IndexOf(Drafts, draft) >= 0;
}
