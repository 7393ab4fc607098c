// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Mke;

/// <summary>MKE 4 has another format, built on a Dex of its own.</summary>
internal sealed class MajorVersion : IIdentityRule
{
    private const int Known = 3;

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5073", Severity.Error, "MKE is of version 3.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from app in context.Applications<MkeApplicationSpec>()
        where app.Version.Major != Known
        select Info.At(
            app.SpanOf("version"), RuleContext.PathOf(app) + ".version", $"MKE {app.Version} is configured in another format; the block that is rendered is of version 3", "configure MKE 4 in its mke4.yaml");
}
