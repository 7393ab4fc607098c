// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Text;
using Render.Templates.Lexing;
using Render.Templates.Parsing;
using Render.Templates.Steps;

namespace Render.Templates.Structure;

/// <summary>Compiles one page: finds its code, matches its blocks, and makes steps of its text or of its YAML.</summary>
internal sealed class PageCompiler(Page page, CompileSession session)
{
    /// <summary>Compiles the page and puts the steps into it.</summary>
    public void Compile()
    {
        var source = page.Source;
        var scope = new PageScope(source, session);
        var scanned = new TemplateScanner(source, session.Diagnostics).Scan();
        var cursor = scope.Cursor([]);
        var parser = new StatementParser(cursor, scope);
        var pieces = ImmutableArray.CreateBuilder<CodePiece>(scanned.Length);
        foreach (var piece in scanned)
            pieces.Add(Read(piece, source, cursor, parser));

        page.LocalCount = scope.LocalCount;
        var read = pieces.MoveToImmutable();
        if (!new BlockMatcher(session.Diagnostics).Match(read))
            return;

        page.Body = page.IsText ? CompileText(source, read) : CompileTree(source, read);
    }

    private static CodePiece Read(Piece piece, SourceText source, TokenCursor cursor, StatementParser parser)
    {
        cursor.Start(piece.Tokens);
        var statements = piece.Escaped is null ? parser.ReadAll() : [];
        return new CodePiece(piece, source.Span(piece.Start, piece.End), statements, new Block?[statements.Length]);
    }

    private Rendering.Step CompileText(SourceText source, ImmutableArray<CodePiece> pieces)
    {
        var reader = new SegmentReader(source, pieces);
        var segments = reader.Segments(0, source.Content.Length);
        return new TextCompiler(session.Diagnostics).Compile(reader.Read(segments, source.Span(0, source.Content.Length), isWhole: true, indents: true));
    }

    private Rendering.Step CompileTree(SourceText source, ImmutableArray<CodePiece> pieces)
    {
        if (TokenAlphabet.For(source.Content) is not { } alphabet || pieces.Length * 2 >= TokenAlphabet.Limit)
        {
            session.Diagnostics.Add(TemplateStructureErrors.NoStandIns(SourceSpan.OfFile(source.Path)));
            return SequenceStep.Empty;
        }

        var lines = LineSplitter.Split(source, pieces, alphabet);
        var findings = session.Diagnostics.Count;
        var reader = new SegmentReader(source, pieces);
        var body = new Drafter(source, pieces, lines, alphabet, reader, session.Diagnostics).Draft();
        if (session.Diagnostics.Count > findings)
            return SequenceStep.Empty;

        var parts = new PageParts(source, pieces, alphabet, reader, session.Diagnostics);
        return new BodyCompiler(parts).Compile(body);
    }
}
