// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Identity.Linking;
using Render.Identity.Spec;

namespace Render.Identity.Rules.Clients;

/// <summary>Two registrations with one ID: the provider keeps either, and the other application cannot log in.</summary>
internal sealed class ClientIdsUnique : IIdentityRule
{
    /// <inheritdoc/>
    public RuleInfo Info { get; } = new("RND5005", Severity.Error, "Client IDs are unique at a provider.");

    /// <inheritdoc/>
    public IEnumerable<Diagnostic> Check(RuleContext context) =>
        from profile in context.Link.Profiles
        from twins in ClientsOf(context, profile.Spec).GroupBy(client => client.Text, StringComparer.Ordinal)
        from twin in twins.Skip(1)
        select Info.At(twin.Span, twin.Path, $"the client ID '{twins.Key}' is used twice at '{profile.Name}'", "give each application its own client ID") with
        {
            Related = [new RelatedPlace(twins.First().Span, "the first use")],
        };

    private static IEnumerable<SpecText> ClientsOf(RuleContext context, ProviderSpec provider)
    {
        foreach (var registration in Registration.Of(context.Graph, provider.Name))
        {
            if (registration.Client.Id is { } id)
                yield return new SpecText(id.Value, SpanOf(id, registration.Users[0].Span), EdgePaths.Of(registration.Users[0]));
        }

        foreach (var client in provider is DexProviderSpec dex ? dex.Clients : new SpecMap<DexClientSpec>())
            yield return new SpecText(client.Name, client.NameSpan, $"providers.{provider.Name}.clients.{client.Name}");
    }

    private static SourceSpan SpanOf(Node id, SourceSpan otherwise) => id.Span.IsKnown ? id.Span : otherwise;
}
