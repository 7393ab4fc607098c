// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Templates.Structure;

/// <summary>What the compilers of one page share.</summary>
/// <param name="Source">The page.</param>
/// <param name="Pieces">Its code.</param>
/// <param name="Alphabet">Its stand-ins.</param>
/// <param name="Segments">Reads texts with code in them.</param>
/// <param name="Diagnostics">Receives what is found.</param>
internal sealed record PageParts(
    SourceText Source, ImmutableArray<CodePiece> Pieces, TokenAlphabet Alphabet, SegmentReader Segments, DiagnosticBag Diagnostics);
