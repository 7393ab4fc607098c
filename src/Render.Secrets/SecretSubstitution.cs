// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Secrets;

namespace Render.Secrets;

/// <summary>Puts other references in the place of those in a tree.</summary>
public static class SecretSubstitution
{
    /// <summary>The tree with its references replaced.</summary>
    /// <param name="node">A tree.</param>
    /// <param name="replace">Gives the reference to use.</param>
    public static Node Apply(Node node, Func<SecretReference, SecretReference> replace) => node switch
    {
        SecretNode secret => new SecretNode(Apply(secret.Expression, replace), secret.Span, secret.Provenance),
        MapNode map => map.WithValues(value => Apply(value, replace)),
        ListNode list => list.WithItems([.. list.Items.Select(item => Apply(item, replace))]),
        EmbeddedNode embedded => new EmbeddedNode(embedded.Format, Apply(embedded.Content, replace), embedded.Span, embedded.Provenance),
        _ => node,
    };

    private static SecretExpression Apply(SecretExpression expression, Func<SecretReference, SecretReference> replace) => expression switch
    {
        SecretLookup lookup => new SecretLookup(replace(lookup.Reference)),
        SecretTransformed transformed => transformed with { Inner = Apply(transformed.Inner, replace) },
        SecretConcat concat => new SecretConcat([.. concat.Parts.Select(part => Apply(part, replace))]),
        _ => expression,
    };
}
