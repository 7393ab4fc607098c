// SPDX-License-Identifier: MIT

using Render.Templates.Parsing;

namespace Render.Templates.Structure;

/// <summary>A block of the template: the statement that opens it and the piece that ends it.</summary>
internal sealed class Block(Statement opening, int openingPiece)
{
    /// <summary>The opening statement.</summary>
    public Statement Opening { get; } = opening;

    /// <summary>The piece that opens it.</summary>
    public int OpeningPiece { get; } = openingPiece;

    /// <summary>The piece that ends it.</summary>
    public int EndPiece { get; set; } = -1;

    /// <summary>True when it stands inside a scalar, or inside a comment; otherwise it is structure.</summary>
    public bool IsInline { get; set; }

    /// <summary>True once it was reported as standing half inside a value; once is enough.</summary>
    public bool IsReported { get; set; }

    /// <summary>The keyword that opens it.</summary>
    public string Keyword => Opening switch
    {
        IfStatement => "if",
        ForStatement => "for",
        CaseStatement => "case",
        WithStatement => "with",
        _ => "capture",
    };
}
