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
        TreeStrings.Find(manifest.Tree, text => text.Value.AsSpan().ContainsAny(Refused), intoEmbedded: false).Select(NotWritable);

    private static readonly System.Buffers.SearchValues<char> Refused = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0x7F, 0x21).Where(code => code != 0x85).Select(code => (char)code), '\uFFFE', '\uFFFF']);

    private static Diagnostic NotWritable(PlacedString found)
    {
        var text = found.Node.Value;
        return ManifestErrors.NotWritable(Places.OfTemplate(found.Node), found.Path.ToString(), text[text.AsSpan().IndexOfAny(Refused)]) with { Related = Places.OfSpec(found.Node) };
    }
}
