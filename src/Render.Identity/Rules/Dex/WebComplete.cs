// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Dex;

/// <summary>Dex refuses to start with half of a TLS configuration.</summary>
internal sealed class WebComplete : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5025", Severity.Error, "TLS settings of Dex are complete.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context)
    {
        foreach (var dex in context.Providers<DexProviderSpec>())
        {
            var path = RuleContext.PathOf(dex);
            var (web, grpc) = (dex.Web, dex.Grpc);
            if (web.Https is not null && (web.TlsCert is null || web.TlsKey is null))
                yield return Info.At(web.SpanOf("https"), path + ".web", "HTTPS needs a certificate and a key", "add 'tlsCert' and 'tlsKey'");
            if (web is { TlsMinVersion: "1.3", TlsMaxVersion: "1.2" })
                yield return Info.At(web.SpanOf("tlsMinVersion"), path + ".web", "the least TLS version is greater than the greatest", "swap them");
            if (grpc is not null && (grpc.TlsCert is null) != (grpc.TlsKey is null))
                yield return Info.At(grpc.Source.Span, path + ".grpc", "the gRPC API has a certificate without a key, or a key without a certificate", "add both 'tlsCert' and 'tlsKey'");
            if (grpc is { TlsClientCA: not null, TlsCert: null })
                yield return Info.At(grpc.SpanOf("tlsClientCA"), path + ".grpc", "the gRPC API checks callers but has no certificate of its own", "add 'tlsCert' and 'tlsKey'");
        }
    }
}
