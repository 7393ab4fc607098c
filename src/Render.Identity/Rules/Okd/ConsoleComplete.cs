// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Okd;

/// <summary>The API lets the console's secret be absent; the console's operator degrades without it, and the console lets nobody in.</summary>
internal sealed class ConsoleComplete : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5051", Severity.Error, "OKD's console has a client with a secret.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var app in context.Applications<OkdApplicationSpec>().Where(app => app.Authentication == OkdAuthentication.Oidc))
        {
            var path = RuleContext.PathOf(app) + ".console";
            if (app.Console is null)
            {
                yield return Info.At(app.NameSpan, path, $"'{app.Name}' has no console: after the switch the web console lets nobody in", "add 'console' with a client ID, a secret and a URL");
            }
            else if (app.Console.Secret is null)
            {
                yield return Info.At(
                    app.KeySpanOf("console"), path, "the console has no client secret; its operator degrades with OIDCClientMissingSecret", "add 'secret: { from: …, … }' to the console");
            }
        }
    }
}
