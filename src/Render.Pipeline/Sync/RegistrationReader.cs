// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Identity.Systems.Rancher;

namespace Render.Pipeline.Sync;

/// <summary>Takes the ID from an OIDCClient, once it is sure to be the registration that an environment renders.</summary>
/// <param name="environment">The environment.</param>
/// <param name="findings">Receives what stands in the way.</param>
internal sealed class RegistrationReader(string environment, DiagnosticBag findings)
{
    private const string FirstSecretKey = "client-secret-1";

    /// <summary>The client; null when it has no ID that could be used.</summary>
    public SyncedClient? Read(RancherRegistration registration, MapNode found, string? before)
    {
        if (!IsOurs(registration, found))
            return null;

        var status = found["status"] as MapNode;
        if (status?["clientID"] is not StringNode { Value.Length: > 0 } id)
        {
            findings.Add(SyncErrors.NoIdYet(found.Span, environment, registration.Name));
            return null;
        }

        if (!RancherClientId.IsMatch(id.Value))
        {
            findings.Add(SyncErrors.BadId(id.Span, registration.Name));
            return null;
        }

        if (before is not null && before != id.Value)
            findings.Add(SyncErrors.IdChanged(id.Span, registration.Name, before, id.Value));

        return new SyncedClient(environment, registration, id.Value, NewestKey(status["clientSecrets"] as MapNode), before != id.Value);
    }

    private bool IsOurs(RancherRegistration registration, MapNode found)
    {
        var wanted = registration.Client.RedirectUris.Select(uri => uri.Value).ToList();
        var uris = (found["spec"] as MapNode)?["redirectURIs"] as ListNode;
        var there = (uris?.Items ?? []).OfType<StringNode>().Select(uri => uri.Value).ToImmutableHashSet(StringComparer.Ordinal);
        var missing = wanted.Where(uri => !there.Contains(uri)).ToList();
        if (missing.Count == 0)
            return true;

        if (missing.Count == wanted.Count)
        {
            findings.Add(SyncErrors.OtherRegistration((uris ?? (Node)found).Span, environment, registration.Name, missing[0]));
            return false;
        }

        findings.Add(SyncErrors.NotApplied((uris ?? (Node)found).Span, registration.Name, missing[0]));
        return true;
    }

    /// <summary>Rancher numbers its secrets; all are valid, and the newest is the one that stays.</summary>
    private static string NewestKey(MapNode? secrets) =>
        (secrets?.Entries ?? []).Select(entry => entry.Key).MaxBy(NumberOf) ?? FirstSecretKey;

    private static long NumberOf(string key) =>
        long.TryParse(key.AsSpan(key.LastIndexOf('-') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
