// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Secrets.Sources;

namespace Render.Secrets.Stores;

/// <summary>
/// Puts values in the place of secret nodes. What comes out holds secrets as ordinary text: it goes into a plain store, into a
/// file that a user asked for, or into memory that is compared, and nowhere else.
/// </summary>
public static class SecretFilling
{
    /// <summary>The tree with its secrets filled in; a reference without a value is a finding.</summary>
    public static Node Fill(Node node, ResolvedSecrets values, DiagnosticBag findings)
    {
        switch (node)
        {
            case MapNode map when SecretPlaces.Any(map):
                return map.WithValues(value => Fill(value, values, findings));
            case ListNode list when SecretPlaces.Any(list):
                return list.WithItems([.. list.Items.Select(item => Fill(item, values, findings))]);
            case EmbeddedNode embedded when SecretPlaces.Any(embedded):
                return new EmbeddedNode(embedded.Format, Fill(embedded.Content, values, findings), embedded.Span, embedded.Provenance);
            case SecretNode secret:
                using (var value = SecretEvaluator.Evaluate(secret.Expression, values))
                {
                    if (value is not null)
                        return new StringNode(Encoding.UTF8.GetString(value.Open()), secret.Span, secret.Provenance);
                }

                findings.AddRange(secret.Expression.References.Where(reference => values[reference] is null).SelectMany(reference => values.WhyMissing(reference)));

                return secret;
            default:
                return node;
        }
    }
}
