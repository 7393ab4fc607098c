// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Core.Contracts;

/// <summary>Turns template text into an immutable, thread-safe template. All parsing happens here.</summary>
public interface ITemplateCompiler
{
    /// <summary>Compiles one template; reports every error it can find, not only the first.</summary>
    /// <param name="source">The template.</param>
    /// <param name="includes">Gives the text of an included template by its constant name; null when there is none.</param>
    StageResult<ITemplate> Compile(SourceText source, Func<string, SourceText?> includes);
}
