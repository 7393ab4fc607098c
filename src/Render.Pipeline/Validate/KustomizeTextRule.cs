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
    public static IEnumerable<Diagnostic> Check(Manifest manifest)
    {
        foreach (var (path, node) in TreeStrings.Find(manifest.Tree, text => FirstRefused(text.Value) >= 0, intoEmbedded: false))
            yield return ManifestErrors.NotWritable(Places.OfTemplate(node), path.ToString(), node.Value[FirstRefused(node.Value)]) with { Related = Places.OfSpec(node) };
    }

    private static int FirstRefused(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is (>= '\u007F' and <= '\u009F' and not '\u0085') or '\uFFFE' or '\uFFFF')
                return i;
        }

        return -1;
    }
}
