// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;
using Render.Identity.Spec;
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
    private const string Components = "components";
    private static readonly RepoPath TemplateSchemas = RepoPath.Of("schemas/templates");

    /// <summary>The schema of specs.</summary>
    public static RepoPath SchemaPath { get; } = RepoPath.Of("schemas/environment.schema.json");
    /// <summary>Checks one environment. The value is there with errors as well, and says where they are.</summary>
    public async ValueTask<StageResult<CheckedEnvironment>> RunAsync(
        MergedEnvironment environment, StageContext context, CancellationToken cancellationToken)
    {
        var schema = await schemas.GetAsync(SchemaPath, context, cancellationToken);
        if (!schema.IsSuccess(out var validator))
            return new StageResult<CheckedEnvironment>(null, schema.Diagnostics);

        var diagnostics = new DiagnosticBag();
        var faults = ImmutableArray.CreateBuilder<NodePath>();
        faults.AddRange(Violations(validator, environment.Document, environment.Name, diagnostics).Select(v => v.Path));
        CheckName(environment, diagnostics, faults);
        await CheckComponentsAsync(environment, context, diagnostics, faults, cancellationToken);
        return StageResult.Of(new CheckedEnvironment(environment, faults.ToImmutable()), diagnostics);
    }

    /// <summary>The values of a component have the schema of its template, where there is one.</summary>
    private async ValueTask CheckComponentsAsync(
        MergedEnvironment environment, StageContext context, DiagnosticBag diagnostics, ImmutableArray<NodePath>.Builder faults, CancellationToken cancellationToken)
    {
        foreach (var component in (environment.Document[Components] as MapNode)?.Entries ?? [])
        {
            if (component.Value is not MapNode map || map["template"] is not StringNode template
                || !RepoPath.TryParse($"{TemplateSchemas}/{template.Value}.schema.json", out var path, out _)
                || await schemas.FindAsync(path, context, cancellationToken) is not { } schema)
                continue;

            diagnostics.AddRange(schema.Diagnostics);
            if (schema.IsSuccess(out var validator) && !Violations(validator, map["values"] ?? new MapNode([], map.Span), environment.Name, diagnostics).IsEmpty)
                faults.Add(NodePath.Root.Key(Components).Key(component.Key));
        }
    }

    private static ImmutableArray<SchemaViolation> Violations(ISchemaValidator validator, Node document, string environment, DiagnosticBag diagnostics)
    {
        var file = SourceSpan.StartOf(EnvironmentSelector.SpecPath(environment).Value);
        ImmutableArray<SchemaViolation> violations = [.. validator.Validate(document)];
        diagnostics.AddRange(violations.Select(violation => SchemaFindings.InSpec(violation, file)));
        return violations;
    }

    private static void CheckName(MergedEnvironment environment, DiagnosticBag diagnostics, ImmutableArray<NodePath>.Builder faults)
    {
        var isName = EnvironmentSpec.IsName(environment.Name);
        if (isName && (environment.Document["name"] is not StringNode given || given.Value == environment.Name))
            return;

        // Nothing that stands in the file can have the name of one that no environment can have.
        diagnostics.Add(isName
            ? SpecFileErrors.NameMismatch(environment.Document["name"]?.Span ?? environment.Document.Span, environment.Name)
            : SpecFileErrors.BadFileName(EnvironmentSelector.SpecPath(environment.Name)));
        faults.Add(NodePath.Root.Key("name"));
    }
}
