// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Documents;
using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Yaml;

namespace Render.Secrets.Stores;

/// <summary>
/// The store <c>plain</c> for a command that reads no secret: a file of the last run is kept while it differs from what is rendered in
/// nothing but the values of secrets. Of any other only the shape is shown.
/// </summary>
/// <param name="before">Finds the file of the last run that nobody has changed since; null when there is none.</param>
public sealed class PlainKeeper(Func<Manifest, byte[]?> before) : ISealer
{
    private const string Hidden = "Li4u";

    /// <inheritdoc/>
    public SecretStoreKind Store => SecretStoreKind.Plain;

    /// <inheritdoc/>
    public ValueTask<StageResult<SealedObjects>> SealAsync(Manifest secret, CancellationToken cancellationToken)
    {
        var findings = new DiagnosticBag();
        var shape = SecretShape.Of(secret, findings);
        var hidden = shape.Entries.Where(entry => entry.IsSecret).Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        var shown = shape.WithEach(entry => entry.IsSecret ? new MapEntry(entry.Key, entry.KeySpan, new StringNode(Hidden)) : entry.ToData(entry.Content));
        var kept = before(secret) is { } bytes && Read(bytes, hidden) is { } last && Text(last) == Text(shown.Tree) ? bytes : null;
        var manifest = new SealedManifest(shown) { PlainLeaves = [.. hidden.Select(key => NodePath.Root.Key("data").Key(key))] };
        var result = kept is null ? manifest : manifest with { Verbatim = kept };
        return ValueTask.FromResult(StageResult.Of(findings.HasErrors ? null : new SealedObjects([result]), findings));
    }

    /// <summary>Values may be embedded in one tree and read as text in the other, so the written forms are compared.</summary>
    private static string Text(MapNode tree) => YamlWriter.Write(tree, _ => Hidden);

    private static MapNode? Read(byte[] bytes, HashSet<string> hidden)
    {
        var text = SourceDecoder.Decode("kept.yaml", bytes, DocumentBudget.Live).Value;
        if (text is null || YamlReader.ReadSingle(text, DocumentBudget.Live).Value is not MapNode tree || tree["data"] is not MapNode data)
            return null;

        var masked = data.WithEntries([.. data.Entries.Select(entry => hidden.Contains(entry.Key) ? new MapEntry(entry.Key, entry.KeySpan, new StringNode(Hidden)) : entry)]);
        return tree.WithEntries([.. tree.Entries.Select(entry => entry.Key == "data" ? entry with { Value = masked } : entry)]);
    }
}
