// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Pipeline.Expand;
using Render.Pipeline.Validate;
using Render.Secrets.External;
using Render.Secrets.Sops;
using Render.Secrets.Sources;
using Render.Secrets.Stores;

namespace Render.Pipeline.Seal;

/// <summary>
/// What can be said about an environment's secrets without one value: which source goes with the store, and whether each stands
/// where the store can take it. Validation ends with it, so that a pull request shows what a render would refuse.
/// </summary>
public static class StoreCheck
{
    /// <summary>The findings of the store.</summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(ExpandedEnvironment environment, CancellationToken cancellationToken)
    {
        var spec = environment.Linked.Spec;
        var store = SealSettings.StoreOf(spec);
        var findings = new DiagnosticBag();
        findings.AddRange(StoreRules.Check(store, environment.Rendered));
        var sops = store == SecretStoreKind.Sops ? SealSettings.SopsOf(spec) : null;
        findings.AddRange(sops?.Diagnostics ?? []);
        if (findings.HasErrors)
            return findings.ToSorted();

        // A sealer that never seals needs no values. The plain store takes Secrets of the same shapes.
        using var none = ResolvedSecrets.None;
        ISealer dry = store == SecretStoreKind.External
            ? new ExternalSealer(SealSettings.ExternalOf(spec))
            : new SopsSealer(sops?.Value ?? new SopsStore([], null), none, _ => null, encryptor: null);
        var sealable = environment.Rendered with { Manifests = [.. environment.Rendered.Manifests.Where(IsSealable)] };
        return (await new SealStage(dry).SealAsync(sealable, cancellationToken)).Diagnostics;
    }

    /// <summary>False for what validation has refused already, for a reason that no sealer could say anything about.</summary>
    private static bool IsSealable(Manifest manifest) => FormatCheck.Accepts(manifest)
        && (manifest.Tree["stringData"] is not MapNode texts || texts.Entries.All(entry => entry.Value is StringNode or SecretNode or EmbeddedNode));
}
