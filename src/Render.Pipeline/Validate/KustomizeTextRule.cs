// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Manifests;

namespace Render.Pipeline.Validate;

/// <summary>
/// Refuses characters that kustomize reads and cannot write again, so that Flux would stop at them: U+007F to U+009F but U+0085,
/// and the two that are no characters at all (seen with kustomize 5.7). Embedded documents escape them and are not concerned.
/// </summary>
public static class KustomizeTextRule
{
    /// <summary>Checks one object.</summary>
    public static IEnumerable<Diagnostic> Check(Manifest manifest) =>
        TreeStrings.Of(manifest.Tree, intoEmbedded: false)
            .Select(found => (found.Path, found.Node, At: found.Node.Value.AsSpan().IndexOfAny(Refused)))
            .Where(found => found.At >= 0)
            .Select(found => ManifestErrors.NotWritable(Places.OfTemplate(found.Node), found.Path.ToString(), found.Node.Value[found.At]) with { Related = Places.OfSpec(found.Node) });

    private static readonly System.Buffers.SearchValues<char> Refused = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0x7F, 0x21).Where(code => code != 0x85).Select(code => (char)code), '\uFFFE', '\uFFFF']);
}
