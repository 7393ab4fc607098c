// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Schema.Keywords;

namespace Render.Schema.Compilation;

/// <summary>Compiles the keywords that apply other schemas to the same value.</summary>
internal static class CombiningKeywords
{
    public static IEnumerable<Keyword> Build(SchemaScope scope)
    {
        if (scope.Text("$ref") is { } reference && scope.Builder.Resolve(scope, "$ref", reference) is { } target)
            yield return new Reference(scope.Owner, target);
        if (scope.Text("$dynamicRef") is { } dynamic && scope.Builder.Resolve(scope, "$dynamicRef", dynamic) is { } initial)
            yield return DynamicOrPlain(scope, dynamic, initial);

        if (scope.Children("allOf") is { Count: > 0 } all)
            yield return new AllOf(scope.Owner, all);
        if (scope.Children("anyOf") is { Count: > 0 } any)
            yield return new AnyOf(scope.Owner, any);
        if (scope.Children("oneOf") is { Count: > 0 } one)
            yield return new OneOf(scope.Owner, one);
        if (scope.Child("not") is { } excluded)
            yield return new Not(scope.Owner, excluded);
        if (scope.Child("if") is { } condition)
            yield return new Conditional(scope.Owner, condition, scope.Child("then"), scope.Child("else"));

        if (scope.Child("unevaluatedProperties") is { } properties)
            yield return new UnevaluatedProperties(scope.Owner, properties);
        if (scope.Child("unevaluatedItems") is { } items)
            yield return new UnevaluatedItems(scope.Owner, items);
    }

    /// <summary>Only a name that is dynamic where the reference first leads makes it dynamic.</summary>
    private static Keyword DynamicOrPlain(SchemaScope scope, string reference, Validation.CompiledSchema initial)
    {
        var name = Uri.UnescapeDataString(UriReference.SplitFragment(reference).Fragment);
        var resource = initial.Place.Resource;
        return resource.DynamicNames.Contains(name) && resource.Anchors[name] is MapNode
            ? new DynamicReference(scope.Owner, name, initial)
            : new Reference(scope.Owner, initial);
    }
}
