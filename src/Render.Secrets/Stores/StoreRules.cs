// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Secrets;

namespace Render.Secrets.Stores;

/// <summary>Which source works with which store: the table of <c>docs/secrets.md</c>, and the one check of it.</summary>
public static class StoreRules
{
    private static readonly (SecretStoreKind Store, SecretSource Source, string WayOut)[] Refused =
    [
        (SecretStoreKind.External, SecretSource.Env, "put the value into the external store and name its key with 'from: external'"),
        (SecretStoreKind.External, SecretSource.File, "put the value into the external store and name its key with 'from: external'"),
        (SecretStoreKind.External, SecretSource.Sops, "put the value into the external store, or choose 'store: sops'"),
        (SecretStoreKind.External, SecretSource.Example, "examples are for 'store: plain' in a disposable environment"),
        (SecretStoreKind.Sops, SecretSource.External, "Render never reads an external store; choose 'store: external', or another source"),
        (SecretStoreKind.Plain, SecretSource.External, "Render never reads an external store; choose 'store: external', or another source"),
    ];

    /// <summary>What to do about a combination that does not work; null for one that does.</summary>
    public static string? WayOut(SecretStoreKind store, SecretSource source) =>
        Array.Find(Refused, row => row.Store == store && row.Source == source).WayOut;

    /// <summary>Checks every reference of an environment.</summary>
    public static ImmutableArray<Diagnostic> Check(SecretStoreKind store, RenderedEnvironment environment)
    {
        var findings = new DiagnosticBag();
        foreach (var (cluster, reference) in SecretPlaces.ReferencesOf(environment))
        {
            if (WayOut(store, reference.Source) is { } wayOut)
                findings.Add(SecretErrors.SourceNotForStore(reference, NameOf(store), wayOut));
            else if (store == SecretStoreKind.External && reference.Source == SecretSource.Cluster && reference.Cluster != cluster)
                findings.Add(SecretErrors.SourceNotForStore(reference, NameOf(store), "a live Secret is copied inside one cluster only; put the value into the external store"));
        }

        return findings.ToSorted();
    }

    /// <summary>The store as a spec names it.</summary>
    public static string NameOf(SecretStoreKind store) => store.ToString().ToLowerInvariant();
}
