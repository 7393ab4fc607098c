// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Rules.Dex;
using Render.Identity.Rules.Epinio;
using Render.Identity.Rules.Okd;
using Render.Identity.Rules.Rancher;
using Render.Identity.Systems.Okd;

namespace Render.Identity.Rules.Spec;

/// <summary>An acknowledgement that no rule asks for is misspelt, and the rule that asked still holds the run up.</summary>
internal sealed class AcknowledgementsKnown : IIdentityRule
{
    /// <summary>Acknowledgements of removals name the object; whether they are used is known only beside an earlier output.</summary>
    public const string RemovalPrefix = "remove:";

    private static readonly string[] Dangers =
        [OkdSwitch.Danger, VersionSupported.Danger, SomeoneCanLogIn.Danger, SomeoneIsAdmin.Danger, DisplayNamesAsUsers.Danger];

    private static readonly RuleInfo Rule = new("RND5095", Severity.Warning, "Every acknowledgement is one that a rule asks for.");

    /// <inheritdoc/>
    public RuleInfo Info => Rule;

    /// <summary>The finding about an acknowledgement of a removal that is not due.</summary>
    public static Diagnostic NotDue(StringNode acknowledgement) => Rule.At(
        acknowledgement.Span,
        "acknowledge",
        $"The acknowledgement '{acknowledgement.Value}' is not due: this render removes no such object of the earlier output.",
        "Remove it: it would let the object go without a word another time.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from node in context.Spec.Acknowledge.Nodes.OfType<StringNode>()
        let name = node.Value
        where !name.StartsWith(RemovalPrefix, StringComparison.Ordinal) && !Dangers.Contains(name, StringComparer.Ordinal)
        let near = NearestName.Find(name, Dangers)
        select Info.At(
            node.Span,
            "acknowledge",
            $"nothing asks for the acknowledgement '{name}'",
            near is null ? $"known are: {string.Join(", ", Dangers)}, and {RemovalPrefix}KIND/NAME" : $"did you mean '{near}'?");
}
