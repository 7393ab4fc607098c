// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>Makes model values that know where they came from: the spec, a default, or a rule over other values.</summary>
internal static class Trace
{
    /// <summary>A value of the spec as it stands there, its children included.</summary>
    public static Node FromSpec(Node node)
    {
        var traced = node.With(node.Span, node.Provenance.Insert(0, new Origin(OriginKind.Spec, node.Span)));
        return traced switch
        {
            MapNode map => map.Map(FromSpec),
            ListNode list => list.WithItems([.. list.Items.Select(FromSpec)]),
            _ => traced,
        };
    }

    /// <summary>A value of a spec mapping; null when the key is absent.</summary>
    public static Node? Given(SpecObject spec, string key) => spec.Source.TryGet(key, out var entry) ? FromSpec(entry.Value) : null;

    /// <summary>A text of a spec mapping, or its default.</summary>
    public static StringNode Text(SpecObject spec, string key, string value, string note = "default") =>
        Given(spec, key) as StringNode ?? Default(value, note);

    /// <summary>A boolean of a spec mapping, or its default.</summary>
    public static Node Flag(SpecObject spec, string key, bool value) =>
        Given(spec, key) ?? new BooleanNode(value, SourceSpan.None, [new Origin(OriginKind.Default, SourceSpan.None, "default")]);

    /// <summary>An integer of a spec mapping, or its default.</summary>
    public static Node Number(SpecObject spec, string key, long value) =>
        Given(spec, key) ?? new NumberNode(ExactNumber.FromInteger(value), SourceSpan.None, [new Origin(OriginKind.Default, SourceSpan.None, "default")]);

    /// <summary>The texts of a list of the spec.</summary>
    public static ImmutableArray<StringNode> Texts(SpecList<string> list) =>
        [.. list.Nodes.Select(FromSpec).OfType<StringNode>()];

    /// <summary>A default of the model.</summary>
    public static StringNode Default(string value, string note) =>
        new(value, SourceSpan.None, [new Origin(OriginKind.Default, SourceSpan.None, note)]);

    /// <summary>A value that a rule made of others.</summary>
    /// <param name="value">The value.</param>
    /// <param name="note">The rule, such as <c>redirect URI: issuer + "/callback"</c>.</param>
    /// <param name="from">What it was made of, the most telling first.</param>
    public static StringNode Derived(string value, string note, params ImmutableArray<Node?> from)
    {
        var first = from.OfType<Node>().FirstOrDefault();
        var span = first?.Span ?? SourceSpan.None;
        return new StringNode(value, span, [new Origin(OriginKind.Derived, span, note), .. from.OfType<Node>().SelectMany(node => node.Provenance)]);
    }

    /// <summary>The name of a map entry of the spec.</summary>
    public static StringNode Name(NamedSpec spec) => new(spec.Name, spec.NameSpan, [new Origin(OriginKind.Spec, spec.NameSpan)]);

    /// <summary>A secret of the spec; null when there is none.</summary>
    public static SecretNode? Secret(SecretReference? reference) =>
        reference is null ? null : new SecretNode(new SecretLookup(reference), reference.Span, [new Origin(OriginKind.Spec, reference.Span)]);
}
