// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Spec;

namespace Render.Identity.Linking;

/// <summary>
/// What <c>render sync</c> has read from providers that make client IDs themselves. Committed beside the spec; holds no secret.
/// </summary>
public sealed class EnvironmentLock
{
    /// <summary>The kind of a lock file; its <c>apiVersion</c> is that of the spec.</summary>
    public const string KindValue = "EnvironmentLock";

    /// <summary>The key of the client IDs: provider, then registration, then ID.</summary>
    public const string ClientIDsKey = "clientIDs";

    private readonly MapNode _clients;

    private EnvironmentLock(MapNode clients) => _clients = clients;

    /// <summary>The providers and registrations that it knows.</summary>
    public IEnumerable<LockedClient> Registrations =>
        _clients.All(provider => (provider.Value as MapNode)?.Each(entry => new LockedClient(provider.Key, entry)) ?? []);

    /// <summary>Reads a lock file; without one nothing is known.</summary>
    public static EnvironmentLock Read(MapNode? document, DiagnosticBag diagnostics)
    {
        if (document is null)
            return new EnvironmentLock(MapNode.Empty);

        Expect(document, "apiVersion", EnvironmentSpec.ApiVersionValue, diagnostics);
        Expect(document, "kind", KindValue, diagnostics);
        foreach (var entry in document.Entries)
        {
            if (entry.Key is not ("apiVersion" or "kind" or ClientIDsKey))
                diagnostics.Add(SpecErrors.BadLock(entry.KeySpan, $"has an unknown key '{entry.Key}'"));
        }

        var clients = document[ClientIDsKey] as MapNode ?? MapNode.Empty;
        if (document[ClientIDsKey] is { } node and not MapNode)
            diagnostics.Add(SpecErrors.BadLock(node.Span, $"has {node.Describe()} as '{ClientIDsKey}'; expected a map"));

        foreach (var provider in clients.Entries)
            CheckProvider(provider, diagnostics);

        return new EnvironmentLock(clients);
    }

    /// <summary>The client ID of a registration; null when the provider has not been asked since it was added.</summary>
    public StringNode? ClientId(string provider, string registration) =>
        (_clients[provider] as MapNode)?[registration] is StringNode id
            ? new StringNode(id.Value, id.Span, [new Origin(OriginKind.Lock, id.Span, "written by render sync")])
            : null;

    private static void Expect(MapNode document, string key, string value, DiagnosticBag diagnostics)
    {
        if (document[key] is not StringNode text || text.Value != value)
            diagnostics.Add(SpecErrors.BadLock(document[key]?.Span ?? document.Span, $"must have '{key}: {value}'"));
    }

    private static void CheckProvider(MapEntry provider, DiagnosticBag diagnostics)
    {
        if (provider.Value is not MapNode registrations)
        {
            diagnostics.Add(SpecErrors.BadLock(provider.Value.Span, $"has {provider.Value.Describe()} for the provider '{provider.Key}'; expected a map"));
            return;
        }

        foreach (var entry in registrations.Entries)
        {
            if (entry.Value is not StringNode { Value.Length: > 0 })
                diagnostics.Add(SpecErrors.BadLock(entry.Value.Span, $"has {entry.Value.Describe()} as client ID of '{provider.Key}/{entry.Key}'; expected a string"));
        }
    }
}
