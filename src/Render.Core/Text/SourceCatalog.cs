// SPDX-License-Identifier: MIT

using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Render.Core.Text;

/// <summary>The sources of a run by path, so that reports can show the line that a diagnostic is about. Thread-safe.</summary>
public sealed class SourceCatalog
{
    private readonly ConcurrentDictionary<string, SourceView> _views = new(StringComparer.Ordinal);

    /// <summary>Remembers a source. A source that is there already keeps its visibility.</summary>
    public void Add(SourceText text, ExcerptVisibility visibility) =>
        _views.TryAdd(text.Path, new SourceView(text, visibility, []));

    /// <summary>After binding it is known which spans are secret; the rest of the file may be shown.</summary>
    /// <remarks>A file that several environments share shows only what none of them holds secret.</remarks>
    /// <param name="path">The file.</param>
    /// <param name="secretSpans">What is secret, in this file and in others.</param>
    public void Reveal(string path, ImmutableArray<SourceSpan> secretSpans)
    {
        if (!_views.TryGetValue(path, out var view))
            return;

        var all = view.SecretSpans.ToBuilder();
        foreach (var span in secretSpans)
        {
            if (span.Path == path && !all.Contains(span))
                all.Add(span);
        }

        _views[path] = view with { Visibility = ExcerptVisibility.AllButSecrets, SecretSpans = all.ToImmutable() };
    }

    /// <summary>The source of a path; null when it was never read as text.</summary>
    public SourceView? Find(string path) => _views.GetValueOrDefault(path);
}
