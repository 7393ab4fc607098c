// SPDX-License-Identifier: MIT

namespace Render.Schema;

/// <summary>How schemas are compiled.</summary>
public sealed record SchemaOptions
{
    /// <summary>The dialect of a document that names none.</summary>
    public SchemaDraft DefaultDraft { get; init; } = SchemaDraft.Draft202012;

    /// <summary>
    /// True when <c>format</c> is checked, as our own schemas expect. The standard leaves it an annotation unless a vocabulary says otherwise.
    /// </summary>
    public bool AssertFormats { get; init; } = true;

    /// <summary>Where references outside of the document lead.</summary>
    public SchemaRegistry Registry { get; init; } = SchemaRegistry.Standard;

    /// <summary>True when the root is an object of Kubernetes, with a type and metadata; for structural schemas only.</summary>
    internal bool RootIsObject { get; init; }

    /// <summary>Schema evaluations that one validation may cost before it is given up with a violation.</summary>
    public int MaxSteps { get; init; } = 5_000_000;
}
