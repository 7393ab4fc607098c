// SPDX-License-Identifier: MIT

using Render.Templates.Rendering;

namespace Render.Templates.Structure;

/// <summary>What a body holds and how far it is indented, as far as its lines tell.</summary>
/// <param name="Kind">Entries, items, one value or documents; <see cref="TreeKind.Any"/> when nothing tells.</param>
/// <param name="Indent">Indent of its first line; -1 when it has none.</param>
/// <param name="Writes">True when something in it can write; false for nothing but assignments.</param>
/// <param name="IsMixed">True when branches of a block hold different kinds.</param>
/// <param name="Line">Its first line with content, for messages.</param>
internal sealed record BodyShape(TreeKind Kind, int Indent, bool Writes, bool IsMixed, int Line)
{
    /// <summary>Nothing at all.</summary>
    public static BodyShape Nothing { get; } = new(TreeKind.Any, -1, false, false, 0);

    /// <summary>The shape of a body: that of its first content, unless it holds whole documents.</summary>
    public static BodyShape Of(DraftBody body)
    {
        var shape = Nothing;
        foreach (var element in body.Elements)
        {
            var own = Of(element);
            if (own.Kind == TreeKind.Documents)
                return own with { Indent = shape.Writes ? shape.Indent : own.Indent, Line = shape.Writes ? shape.Line : own.Line };

            if (own.Writes && (!shape.Writes || shape.Kind == TreeKind.Any))
                shape = own;
        }

        return shape;
    }

    /// <summary>The shape of one element.</summary>
    public static BodyShape Of(DraftElement element) => element switch
    {
        DraftLine { Kind: LineKind.Item } line => new(TreeKind.List, line.Indent, true, false, line.Line),
        DraftLine { Kind: LineKind.Entry } line => new(TreeKind.Map, line.Indent, true, false, line.Line),
        DraftLine { Kind: LineKind.Scalar } line => new(TreeKind.Whole, line.Indent, true, false, line.Line),
        DraftLine { Kind: LineKind.DocumentStart } line => new(TreeKind.Documents, 0, true, false, line.Line),
        DraftStep { Writes: true } step => new(TreeKind.Any, step.Indent, true, false, step.Line),
        DraftBlock block => Of(block),
        _ => Nothing,
    };

    private static BodyShape Of(DraftBlock block)
    {
        var shape = Nothing;
        foreach (var (_, body) in block.Sections)
        {
            var section = Of(body);
            if (!section.Writes)
                continue;

            if (!shape.Writes || shape.Kind == TreeKind.Any)
                shape = section;
            else if (section.Kind != TreeKind.Any && (section.Kind != shape.Kind || section.IsMixed))
                shape = shape with { IsMixed = true };
        }

        return shape with { Line = shape.Line == 0 ? block.Line : shape.Line };
    }
}
