// SPDX-License-Identifier: MIT

using Render.Core.Manifests;
using Render.Core.Nodes;
using Render.Identity.Linking;

namespace Render.Pipeline.Validate;

/// <summary>Finds the documents that a payload schema is for. None is no finding: a part may be left out before its first sync.</summary>
public static class PayloadDocuments
{
    private const string FilesPrefix = "files/";
    private static readonly string[] DataKeys = ["stringData", "data"];

    /// <summary>The documents of an instance, with the name that messages give them.</summary>
    public static IEnumerable<PayloadDocument> Find(RenderedEnvironment rendered, TemplateInstance instance, PayloadSchema payload)
    {
        if (payload.Target.StartsWith(FilesPrefix, StringComparison.Ordinal))
        {
            var name = payload.Target[FilesPrefix.Length..];
            return rendered.Files.Where(f => f.Instance == instance.Name && f.Name == name).Select(f => new PayloadDocument($"{f.Instance}/{f.Name}", Content(f.Tree)));
        }

        return rendered.Manifests
            .Where(m => m.Instance == instance.Name && $"{m.Object.Type.Kind}/{m.Object.Name}" == payload.Target)
            .SelectMany(m => OfManifest(m, payload.Key));
    }

    private static IEnumerable<PayloadDocument> OfManifest(Manifest manifest, string? key)
    {
        if (key is null)
            return [new PayloadDocument(manifest.Object.ToString(), manifest.Tree)];

        return DataKeys.Select(data => (manifest.Tree[data] as MapNode)?[key]).OfType<Node>()
            .Select(node => new PayloadDocument($"{manifest.Object} {key}", Content(node)));
    }

    private static Node Content(Node node) => node is EmbeddedNode embedded ? embedded.Content : node;
}
