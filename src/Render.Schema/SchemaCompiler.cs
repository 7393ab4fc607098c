// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Schema.Compilation;
using Render.Schema.Patterns;
using Render.Schema.Validation;

namespace Render.Schema;

/// <summary>
/// Compiles JSON Schema (drafts 2020-12 and 7) and structural schemas of Kubernetes. Thread-safe; compile once, validate often. Schemas
/// of one compiler share their patterns.
/// </summary>
/// <param name="options">Dialect, formats, and where references lead.</param>
public sealed class SchemaCompiler(SchemaOptions options) : ISchemaCompiler
{
    private readonly PatternCache _patterns = new();

    /// <summary>A compiler for our own schemas: draft 2020-12, formats checked, no other documents.</summary>
    public SchemaCompiler()
        : this(new SchemaOptions())
    {
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Errors RND30xx: malformed keywords, patterns, references that lead nowhere or in a circle. Warnings: keywords and formats that
    /// are not known and so have no effect.
    /// </remarks>
    public StageResult<ISchemaValidator> Compile(Node schema, Uri baseUri)
    {
        var diagnostics = new DiagnosticBag();
        var index = new SchemaIndex(options.Registry, new DialectSource(options, diagnostics), diagnostics);
        var builder = new SchemaBuilder(index, _patterns, diagnostics, options.RootIsObject ? schema : null);
        index.AddDocument(baseUri.OriginalString, schema);
        var root = builder.Build(schema);
        var validator = diagnostics.HasErrors ? null : new CompiledValidator(root, options.MaxSteps, builder.UsesDynamicScope);
        return StageResult.Of<ISchemaValidator>(validator, diagnostics);
    }
}
