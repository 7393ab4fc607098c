// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Dex;

/// <summary>Part of the lock-out guard: a Dex without connectors and without users lets nobody in, and so does everything behind it.</summary>
internal sealed class SomeoneCanLogIn : IIdentityRule
{
    /// <summary>The acknowledgement.</summary>
    public const string Danger = "dex-without-login";

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5026", Severity.Error, "Dex has a connector or local users, or it is acknowledged that it has none.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from dex in context.Providers<DexProviderSpec>()
        where dex.Connectors.Count == 0 && dex.Users.Count == 0 && dex.EnablePasswordDB != true && !context.Spec.Acknowledges(Danger)
        select Info.At(
            dex.NameSpan,
            RuleContext.PathOf(dex),
            $"'{dex.Name}' has neither connectors nor users: applying this locks everybody out of {Behind(context, dex)}",
            $"add a connector; or save the Secret first (kubectl -n {dex.Namespace} get secret {dex.SecretName} -o yaml), write 'acknowledge: [{Danger}]', "
            + "and get back in by applying what you saved and restarting Dex");

    private static string Behind(RuleContext context, DexProviderSpec dex)
    {
        var names = context.Graph.To(dex.Name).Select(edge => edge.From).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? "what logs in through it" : string.Join(", ", names);
    }
}
