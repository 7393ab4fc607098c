// SPDX-License-Identifier: MIT

namespace Render.Schema.Compilation;

/// <summary>Which keywords count in a schema resource: its draft, and the vocabularies that its metaschema switches on.</summary>
/// <param name="Draft">The draft, which decides what the keywords mean.</param>
/// <param name="Applicators">Keywords that hold other schemas.</param>
/// <param name="Assertions">Keywords of the validation vocabulary.</param>
/// <param name="Unevaluated">Keywords over what no other keyword looked at.</param>
/// <param name="Formats">Whether <c>format</c> is checked.</param>
internal sealed record Dialect(SchemaDraft Draft, bool Applicators, bool Assertions, bool Unevaluated, bool Formats)
{
    /// <summary>A draft with all its keywords.</summary>
    public static Dialect Whole(SchemaDraft draft, bool formats) =>
        new(draft, Applicators: true, Assertions: true, Unevaluated: draft == SchemaDraft.Draft202012, formats);

    /// <summary>True when the vocabulary of a keyword is switched on.</summary>
    public bool Counts(KeywordInfo keyword) => keyword.In(Draft) && keyword.Vocabulary switch
    {
        Vocabulary.Applicators => Applicators,
        Vocabulary.Assertions => Assertions,
        Vocabulary.Leftovers => Unevaluated,
        _ => true,
    };
}
