// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Text;
using Render.Core.Documents;
using Render.Core.Json;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Templates.Rendering;
using static Render.Templates.Functions.FunctionSpec;

namespace Render.Templates.Functions;

/// <summary>The functions of <c>object</c>.</summary>
internal static class ObjectFunctions
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FunctionSpec> All { get; } =
    [
        Of("object.default", c => c.Any(0) is NullNode or StringNode { Value.Length: 0 } ? c.Any(1) : c.Any(0), "value*", "default*"),
        Of("object.has_key", c => Scalars.Boolean(c.Map(0)[c.Text(1)] is not null), "value:map", "key:text"),
        Of("object.has_value", c => Scalars.Boolean(c.Map(0)[c.Text(1)] is not (null or NullNode)), "value:map", "key:text"),
        Of("object.keys", c => new ListNode([.. c.Map(0).Entries.Select(Key)]), "value:map"),
        Of("object.values", c => new ListNode([.. c.Map(0).Entries.Select(e => e.Value)]), "value:map"),
        Of("object.size", c => new NumberNode(Size(c.Any(0))), "value"),
        Of("object.typeof", c => Type(c.Any(0)), "value*"),
        Of("object.kind", c => Type(c.Any(0)), "value*"),
        Of("object.to_json", ToJson, "value*"),
        Of("object.from_json", FromJson, "json:text"),
    ];

    private static Node Key(MapEntry entry) =>
        new StringNode(entry.Key, entry.KeySpan, entry.KeySpan.IsKnown ? [] : entry.Value.Provenance);

    private static int Size(Node value) => value switch
    {
        MapNode map => map.Entries.Length,
        ListNode list => list.Items.Length,
        StringNode text => text.Value.Length,
        _ => 0,
    };

    private static Node Type(Node value) => value switch
    {
        NullNode => NullNode.Instance,
        StringNode or SecretNode or EmbeddedNode => new StringNode("string"),
        BooleanNode => new StringNode("boolean"),
        NumberNode => new StringNode("number"),
        ListNode => new StringNode("array"),
        _ => new StringNode("object"),
    };

    private static Node? ToJson(Call call) =>
        HoldsSecret(call.Any(0)) ? call.FailOnSecret() : call.Bounded(CompactJson.Write(call.Any(0)));

    private static bool HoldsSecret(Node value) => value switch
    {
        MapNode map => map.Entries.Any(e => HoldsSecret(e.Value)),
        ListNode list => list.Items.Any(HoldsSecret),
        SecretNode or EmbeddedNode => true,
        _ => false,
    };

    private static Node? FromJson(Call call)
    {
        var read = JsonReader.Read("json", Encoding.UTF8.GetBytes(call.Text(0)), DocumentBudget.Source);
        return read.IsSuccess(out var value)
            ? Detach(value)
            : call.Fail(TemplateRenderErrors.FunctionFailed(call.Span, call.Name, "the text is no JSON"));
    }

    /// <summary>A tree whose places mean nothing: the text that it was read from is no file.</summary>
    private static Node Detach(Node value) => value switch
    {
        MapNode map => new MapNode([.. map.Entries.Select(e => new MapEntry(e.Key, Detach(e.Value)))]),
        ListNode list => new ListNode([.. list.Items.Select(Detach)]),
        _ => value.With(SourceSpan.None, []),
    };
}
