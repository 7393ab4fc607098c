// SPDX-License-Identifier: MIT

using Render.Core.Text;

namespace Render.Core.Json;

/// <summary>A place in a text: line from 1, column from 1 in UTF-16 units.</summary>
internal readonly record struct JsonPosition(int Line, int Column)
{
    /// <summary>A place further right in the same line.</summary>
    public JsonPosition Right(int columns) => this with { Column = Column + columns };

    /// <summary>The span from here to an exclusive end.</summary>
    public SourceSpan SpanTo(JsonPosition end, string path) => new(path, Line, Column, end.Line, end.Column);
}
