// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;
using Render.Core.Manifests;

namespace Render.Secrets.Stores;

/// <summary>
/// The stage Seal: takes every secret node out of an environment. Secrets in Secrets take the form of the store, files that are
/// not Kubernetes objects lose theirs, and a secret anywhere else is an error.
/// </summary>
/// <param name="sealer">The environment's store.</param>
public sealed class SealStage(ISealer sealer)
{
    /// <summary>Seals an environment. Every problem is reported, not only the first.</summary>
    public async Task<StageResult<SealedEnvironment>> SealAsync(RenderedEnvironment environment, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var manifests = ImmutableArray.CreateBuilder<SealedManifest>(environment.Manifests.Length);
        foreach (var manifest in environment.Manifests)
        {
            if (!SecretShape.IsSecret(manifest))
            {
                manifests.Add(new SealedManifest(manifest));
                findings.AddRange(SecretPlaces.In(manifest.Tree).Select(place => SecretErrors.NotInSecret(place.Secret.Span, manifest.Object, place.Path)));
            }
            else if (!SecretPlaces.Any(manifest.Tree))
            {
                var shape = SecretShape.Of(manifest, findings);
                manifests.Add(new SealedManifest(shape.With(shape.Entries.Select(entry => entry.ToData(entry.Content)))));
            }
            else
            {
                var done = await sealer.SealAsync(manifest, cancellationToken);
                findings.AddRange(done.Diagnostics);
                manifests.AddRange(done.Value?.Manifests ?? []);
            }
        }

        var rest = sealer.Finish(environment.Name);
        findings.AddRange(rest.Diagnostics);
        manifests.AddRange(rest.Value?.Manifests ?? []);
        var files = environment.Files.SelectMany(file => FileSecrets.LeaveOut(file, findings));
        return StageResult.Of(
            findings.HasErrors
                ? null
                : new SealedEnvironment(environment.Name, [.. manifests.Order(ManifestOrder.Instance)], [.. files]) { Decryption = sealer.Decryption },
            findings);
    }
}
