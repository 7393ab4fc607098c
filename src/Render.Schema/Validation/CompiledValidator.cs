// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Nodes;

namespace Render.Schema.Validation;

/// <summary>A compiled schema and its budget. Every validation has its own state, so threads may share it.</summary>
internal sealed class CompiledValidator(CompiledSchema root, int maxSteps, bool tracksScope) : ISchemaValidator
{
    private const string CostKeyword = "$schema";

    /// <inheritdoc/>
    public ImmutableArray<SchemaViolation> Validate(Node instance)
    {
        var run = new Evaluation(maxSteps, tracksScope);
        var holds = root.Holds(instance, run, null);
        if (run.IsExhausted)
            return [TooCostly(instance)];

        return holds ? [] : Explain(instance);
    }

    private ImmutableArray<SchemaViolation> Explain(Node instance)
    {
        var run = new Evaluation(maxSteps, tracksScope);
        var report = new Report();
        root.Explain(Place.Root(instance), run, report);
        return report.Violations.Count > 0 && !run.IsExhausted ? report.ToSorted() : [TooCostly(instance)];
    }

    private SchemaViolation TooCostly(Node instance) => new(
        instance.Span, NodePath.Root, root.Location, CostKeyword,
        "The document cannot be judged: with this schema it would take too long or nest too deeply.",
        "Simplify the schema's patterns and alternatives, or the document's nesting.");
}
