// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Rules;
using Render.Schema.Validation;

namespace Render.Schema.Keywords;

/// <summary>One rule in code: <c>x-rules</c> of our own schemas, <c>x-kubernetes-validations</c> of a CRD.</summary>
internal sealed class RuleKeyword(CompiledSchema owner, string name, SchemaRule rule) : Keyword(owner, name)
{
    public override Rank Rank => Rank.InPlace;

    /// <inheritdoc/>
    public override bool Holds(Node node, Evaluation run, Evaluated? seen) => rule.Holds(node);

    /// <inheritdoc/>
    public override void Explain(Place place, Evaluation run, Evaluated? seen, Report report) =>
        Violate(report, place, $"{rule.Words} (rule {rule.Name}).");
}
