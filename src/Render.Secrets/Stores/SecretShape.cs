// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Core.Secrets;

namespace Render.Secrets.Stores;

/// <summary>
/// A Secret taken apart: its keys, and everything else. It is always put together with <c>data</c>, since in a server-side
/// apply <c>stringData</c> owns nothing: a key that is no longer rendered would stay on the cluster for ever.
/// </summary>
internal sealed class SecretShape
{
    private const string Data = "data";
    private const string StringData = "stringData";

    private SecretShape(Manifest manifest, ImmutableArray<SecretEntry> entries, ImmutableArray<MapEntry> rest)
    {
        Manifest = manifest;
        Entries = entries;
        Rest = rest;
    }

    public Manifest Manifest { get; }

    public ImmutableArray<SecretEntry> Entries { get; }

    /// <summary>Everything but the keys.</summary>
    public ImmutableArray<MapEntry> Rest { get; }

    /// <summary>True for the kind of object that may hold secrets.</summary>
    public static bool IsSecret(Manifest manifest) => manifest.Object.Type is { Group.Length: 0, Kind: "Secret" };

    /// <summary>Takes a Secret apart; secrets anywhere but below its keys are findings.</summary>
    public static SecretShape Of(Manifest manifest, DiagnosticBag findings)
    {
        var entries = new Dictionary<string, SecretEntry>(StringComparer.Ordinal);
        foreach (var entry in (manifest.Tree[Data] as MapNode)?.Entries ?? [])
            entries[entry.Key] = FromData(entry, findings);

        // As on the API server: stringData wins.
        foreach (var entry in (manifest.Tree[StringData] as MapNode)?.Entries ?? [])
            entries[entry.Key] = new SecretEntry(entry.Key, entry.KeySpan, entry.Value, IsEncoded: false);

        var rest = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var entry in manifest.Tree.Entries)
        {
            if (entry.Key is Data or StringData)
                continue;

            rest.Add(entry);
            foreach (var (path, secret) in SecretPlaces.In(entry.Value))
                findings.Add(SecretErrors.NotBelowData(secret.Span, manifest.Object, path));
        }

        return new SecretShape(manifest, [.. entries.Values], rest.ToImmutable());
    }

    /// <summary>The Secret with these keys.</summary>
    public Manifest With(IEnumerable<MapEntry> data) => WithData([.. data]);

    /// <summary>The Secret with something made of each of its keys.</summary>
    public Manifest WithEach(Func<SecretEntry, MapEntry> make)
    {
        var data = ImmutableArray.CreateBuilder<MapEntry>(Entries.Length);
        foreach (var entry in Entries)
            data.Add(make(entry));

        return WithData(data.MoveToImmutable());
    }

    private Manifest WithData(ImmutableArray<MapEntry> data) => Manifest with { Tree = Manifest.Tree.WithEntries(Rest.Add(new MapEntry(Data, new MapNode(data)))) };

    private static SecretEntry FromData(MapEntry entry, DiagnosticBag findings)
    {
        switch (entry.Value)
        {
            case EmbeddedNode { Format: EmbeddedFormat.Base64 } encoded:
                return new SecretEntry(entry.Key, entry.KeySpan, encoded.Content, IsEncoded: false);
            case SecretNode { Expression: SecretTransformed { Transform: SecretTransform.Base64 } expression } secret:
                return new SecretEntry(entry.Key, entry.KeySpan, new SecretNode(expression.Inner, secret.Span, secret.Provenance), IsEncoded: false);
            default:
                if (SecretPlaces.Any(entry.Value))
                    findings.Add(SecretErrors.NotEncoded(entry.Value.Span, entry.Key));

                return new SecretEntry(entry.Key, entry.KeySpan, entry.Value, IsEncoded: true);
        }
    }
}
