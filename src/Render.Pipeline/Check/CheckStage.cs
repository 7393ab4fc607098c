// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Pipeline.Merge;
using Render.Pipeline.Select;

namespace Render.Pipeline.Check;

/// <summary>
/// Holds a merged spec against <c>schemas/environment.schema.json</c>, the schema that editors use too, so that the binder
/// meets nothing but well-shaped documents.
/// </summary>
/// <param name="schemas">The repository's schemas.</param>
public sealed class CheckStage(SchemaLibrary schemas)
{
    private static readonly RepoPath SchemaPath = RepoPath.Of("schemas/environment.schema.json");
    private static readonly RepoPath TemplateSchemas = RepoPath.Of("schemas/templates");

    /// <summary>Checks one environment.</summary>
    public async ValueTask<StageResult<MergedEnvironment>> RunAsync(
        MergedEnvironment environment, StageContext context, CancellationToken cancellationToken)
    {
        var schema = await schemas.GetAsync(SchemaPath, context, cancellationToken);
        if (!schema.IsSuccess(out var validator))
            return new StageResult<MergedEnvironment>(null, schema.Diagnostics);

        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(Violations(validator, environment.Document, environment.Name));
        CheckName(environment, diagnostics);
        await CheckComponentsAsync(environment, context, diagnostics, cancellationToken);
        return StageResult.Of(environment, diagnostics);
    }

    /// <summary>The values of a component have the schema of its template, where there is one.</summary>
    private async ValueTask CheckComponentsAsync(
        MergedEnvironment environment, StageContext context, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        foreach (var component in (environment.Document["components"] as MapNode)?.Entries ?? [])
        {
            if (component.Value is not MapNode map || map["template"] is not StringNode template
                || !RepoPath.TryParse($"{TemplateSchemas}/{template.Value}.schema.json", out var path, out _)
                || await schemas.FindAsync(path, context, cancellationToken) is not { } schema)
                continue;

            diagnostics.AddRange(schema.Diagnostics);
            if (schema.IsSuccess(out var validator))
                diagnostics.AddRange(Violations(validator, map["values"] ?? new MapNode([], map.Span), environment.Name));
        }
    }

    private static IEnumerable<Diagnostic> Violations(ISchemaValidator validator, Node document, string environment)
    {
        var file = SourceSpan.OfFile(EnvironmentSelector.SpecPath(environment).Value);
        return validator.Validate(document).Select(violation => SchemaFindings.InSpec(violation, file));
    }

    private static void CheckName(MergedEnvironment environment, DiagnosticBag diagnostics)
    {
        if (environment.Document["name"] is StringNode name && name.Value != environment.Name)
            diagnostics.Add(SpecFileErrors.NameMismatch(name.Span, environment.Name));
    }
}
