// SPDX-License-Identifier: MIT

namespace Render.Schema.Compilation;

/// <summary>The groups of keywords that a metaschema can switch on and off.</summary>
internal enum Vocabulary
{
    /// <summary>Identifiers and references; always on.</summary>
    Identity,

    /// <summary>Keywords that hold schemas.</summary>
    Applicators,

    /// <summary>Keywords over what is left.</summary>
    Leftovers,

    /// <summary>Assertions.</summary>
    Assertions,

    /// <summary>Descriptions and other keywords without effect on validity; and <c>format</c>, which has a switch of its own.</summary>
    Notes,
}
