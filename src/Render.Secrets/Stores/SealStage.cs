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
    /// <summary>How many Secrets are opened at once: enough that no program is waited for, and few enough that their values fit.</summary>
    private const int AtOnce = 32;

    /// <summary>Seals an environment. Every problem is reported, not only the first.</summary>
    public async Task<StageResult<SealedEnvironment>> SealAsync(RenderedEnvironment environment, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var manifests = ImmutableArray.CreateBuilder<SealedManifest>(environment.Manifests.Length);
        foreach (var some in environment.Manifests.Chunk(AtOnce))
        {
            foreach (var done in await Task.WhenAll(some.Select(manifest => SealAsync(manifest, cancellationToken).AsTask())))
            {
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

    private async ValueTask<StageResult<SealedObjects>> SealAsync(Manifest manifest, CancellationToken cancellationToken)
    {
        if (SecretShape.IsSecret(manifest) && SecretPlaces.Any(manifest.Tree))
            return await sealer.SealAsync(manifest, cancellationToken);

        var findings = new DiagnosticBag();
        var clear = new SealedManifest(manifest);
        if (SecretShape.IsSecret(manifest))
        {
            var shape = SecretShape.Of(manifest, findings);
            clear = new SealedManifest(shape.WithEach(entry => entry.ToData(entry.Content)));
        }
        else
        {
            findings.AddRange(SecretPlaces.In(manifest.Tree).Select(place => SecretErrors.NotInSecret(place.Secret.Span, manifest.Object, place.Path)));
        }

        return new StageResult<SealedObjects>(new SealedObjects([clear]), [.. findings.ToSorted()]);
    }
}
