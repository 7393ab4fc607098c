// SPDX-License-Identifier: MIT

using System.Text.RegularExpressions;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Dex;

/// <summary>
/// Dex expands variables in the configuration of connectors and storage, and knows no escape: <c>$$</c> becomes nothing, and so does
/// the name of a variable that is not set. A sign at the end of a text, or before anything that cannot begin a name, stays.
/// </summary>
internal sealed partial class NoDollar : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5022", Severity.Error, "In connectors, storage and signer of Dex a dollar sign stands for a whole variable and for nothing else.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from dex in context.Providers<DexProviderSpec>()
        from place in dex.Connectors.Select(c => new ExpandedPart(c.Source, RuleContext.PathOf(dex, c)))
            .Append(new ExpandedPart(dex.Storage.Config, RuleContext.PathOf(dex) + ".storage.config"))
            .Append(new ExpandedPart(dex.Signer?.Config ?? MapNode.Empty, RuleContext.PathOf(dex) + ".signer.config"))
        from text in Texts(place.Node)
        where Expanded().IsMatch(text.Value) && !Variable().IsMatch(text.Value)
        select Info.At(
            text.Span,
            place.Path,
            "a text with '$' stands where Dex expands variables: what follows the sign would vanish",
            "avoid the sign, or put the whole value into a variable of Dex's environment and write $NAME");

    /// <summary>All texts but those of secret references, which never reach the configuration as they stand.</summary>
    private static IEnumerable<StringNode> Texts(Node node) => node switch
    {
        StringNode text => [text],
        MapNode map when map["from"] is not null => [],
        MapNode map => map.All(e => e.Key == "displayName" ? [] : Texts(e.Value)),
        ListNode list => list.Items.SelectMany(Texts),
        _ => [],
    };

    /// <summary>What Go's <c>os.Expand</c> takes for the beginning of a variable.</summary>
    [GeneratedRegex(@"\$[A-Za-z0-9_{*#$@!?-]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Expanded();

    [GeneratedRegex(@"^\$[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Variable();
}
