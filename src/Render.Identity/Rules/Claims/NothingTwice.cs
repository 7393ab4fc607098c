// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Claims;

/// <summary>What an API server reads as a set holds nothing twice; it refuses the whole object, or does not start.</summary>
internal sealed class NothingTwice : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5045", Severity.Error, "Audiences, scopes, attributes and rules of an API server stand once each.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Spec.Applications
        from list in Lists(app)
        from twin in list.GroupBy(text => text.Text, StringComparer.Ordinal).SelectMany(twins => twins.Skip(1))
        select Info.At(
            twin.Span,
            $"{RuleContext.PathOf(app)}.{twin.Path}",
            $"'{twin.Text}' stands twice in '{twin.Path}', which the API server reads as a set and refuses.",
            "Remove one of them.");

    private static IEnumerable<IEnumerable<SpecText>> Lists(ApplicationSpec app) => app switch
    {
        OkdApplicationSpec okd =>
        [
            Texts(okd.Audiences, "audiences"),
            Texts(okd.Console?.ExtraScopes, "console.extraScopes"),
            Texts(okd.Cli?.ExtraScopes, "cli.extraScopes"),
            okd.UserValidationRules.Select(rule => new SpecText(rule.Expression, rule.SpanOf("expression"), "userValidationRules")),
        ],
        KubernetesApplicationSpec kubernetes =>
        [
            Texts(kubernetes.Audiences, "audiences"),
            kubernetes.Claims.Extra.Select(extra => new SpecText(extra.Key, extra.SpanOf("key"), "claims.extra")),
            kubernetes.ClaimValidationRules.Select(RuleText),
            kubernetes.UserValidationRules.Select(rule => new SpecText(rule.Expression, rule.SpanOf("expression"), "userValidationRules")),
        ],
        _ => [],
    };

    private static SpecText RuleText(ClaimRuleSpec rule) => rule.Expression is { } expression
        ? new SpecText(expression, rule.SpanOf("expression"), "claimValidationRules")
        : new SpecText(rule.Claim ?? string.Empty, rule.SpanOf("claim"), "claimValidationRules");

    private static IEnumerable<SpecText> Texts(SpecList<string>? list, string path) =>
        (list?.Nodes ?? []).OfType<StringNode>().Select(node => new SpecText(node.Value, node.Span, path));
}
