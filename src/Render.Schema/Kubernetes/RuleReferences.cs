// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Text;
using Render.Schema.Compilation;
using Render.Schema.Keywords;
using Render.Schema.Rules;

namespace Render.Schema.Kubernetes;

/// <summary>Compiles references to rules in code: by name in our own schemas, by CEL text in those of an API server.</summary>
internal static class RuleReferences
{
    private const string Own = "x-rules";
    private const string Cel = "x-kubernetes-validations";

    public static IEnumerable<Keyword> Build(SchemaScope scope)
    {
        foreach (var name in scope.Schema[Own] is { } names ? scope.Names(Own, names) : [])
        {
            if (RuleTable.Find(name) is { } rule)
                yield return new RuleKeyword(scope.Owner, Own, rule);
            else
                scope.Builder.Diagnostics.Add(SchemaErrors.UnknownRule(
                    (scope.Schema[Own] ?? scope.Schema).Span, name, NearestName.Find(name, RuleTable.All.Select(known => known.Name))));
        }

        foreach (var validation in scope.Schema[Cel] is ListNode list ? list.Items.OfType<MapNode>() : [])
        {
            if (validation["rule"] is not StringNode text)
                scope.Malformed<object>(Cel, validation, "a rule in CEL");
            else if (RuleTable.FindByCel(text.Value) is { } rule)
                yield return new RuleKeyword(scope.Owner, Cel, rule);
            else
                scope.Builder.Diagnostics.Add(SchemaErrors.UnknownCel(text.Span, scope.Owner.Location));
        }
    }
}
