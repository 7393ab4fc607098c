// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Secrets.Sources;

namespace Render.Secrets.Stores;

/// <summary>The store <c>plain</c>: values stand in the Secret in clear text, in a file that only its owner may read.</summary>
/// <param name="values">The values of the environment's references.</param>
public sealed class PlainSealer(ResolvedSecrets values) : ISealer
{
    /// <inheritdoc/>
    public SecretStoreKind Store => SecretStoreKind.Plain;

    /// <inheritdoc/>
    public ValueTask<StageResult<SealedObjects>> SealAsync(Manifest secret, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var shape = SecretShape.Of(secret, findings);
        var filled = shape.WithEach(entry => entry.ToData(SecretFilling.Fill(entry.Content, values, findings)));
        var leaves = shape.Entries.Where(entry => entry.IsSecret).Select(entry => NodePath.Root.Key("data").Key(entry.Key));
        var plain = new SealedManifest(filled) { PlainLeaves = [.. leaves] };
        return ValueTask.FromResult(StageResult.Of(findings.HasErrors ? null : new SealedObjects([plain]), findings));
    }
}
