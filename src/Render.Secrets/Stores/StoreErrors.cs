// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Secrets.Stores;

/// <summary>Findings about the store that a spec asks for. RND6081 to RND6089.</summary>
public static class StoreErrors
{
    /// <summary>The plain store in an environment of worth.</summary>
    public static Diagnostic PlainNotAllowed(SourceSpan span) =>
        new("RND6081", Severity.Error, span, "The store 'plain' writes secrets in clear text, which only disposable environments may do.")
        {
            Hint = "Choose 'store: external' or 'store: sops', or pass --allow-plain-secrets when you know where the output goes.",
        };
}
