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
        if (report.Violations.Count == 0 || run.IsExhausted)
            return [TooCostly(instance)];

        var violations = report.ToSorted();
        return report.Dropped == 0 ? violations : violations.Add(Further(violations[^1], report.Dropped));
    }

    /// <summary>Nobody reads thousands, but that there are more has to be said.</summary>
    private SchemaViolation Further(SchemaViolation last, int dropped) => new(
        last.Span, NodePath.Root, root.Location, ViolationErrors.FurtherKeyword,
        $"There {(dropped == 1 ? "is" : "are")} {Wording.Count(dropped, "further violation", "further violations")} that {(dropped == 1 ? "is" : "are")} not listed.",
        "Mend those that are listed, then run again.");

    private SchemaViolation TooCostly(Node instance) => new(
        instance.Span, NodePath.Root, root.Location, CostKeyword,
        "The document cannot be judged: with this schema it would take too long or nest too deeply.",
        "Simplify the schema's patterns and alternatives, or the document's nesting.");
}
