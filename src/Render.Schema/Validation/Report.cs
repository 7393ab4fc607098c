// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Contracts;
using Render.Core.Text;

namespace Render.Schema.Validation;

/// <summary>Collects the violations of one instance, up to a number that a person can still read.</summary>
internal sealed class Report
{
    private const int MaxViolations = 200;
    private const string Forbidden = "false";
    private readonly List<SchemaViolation> _violations = [];

    private readonly HashSet<(SourceSpan Span, string Message, string Path)> _seen = [];

    public IReadOnlyList<SchemaViolation> Violations => _violations;

    /// <summary>How many violations there are beyond those that are kept.</summary>
    public int Dropped { get; private set; }

    /// <summary>Adds a violation.</summary>
    /// <param name="place">The offending value.</param>
    /// <param name="span">Where to point: the value or its key.</param>
    /// <param name="schema">The schema that is violated.</param>
    /// <param name="keyword">Its keyword.</param>
    /// <param name="message">What was found and what was expected.</param>
    /// <param name="hint">What to do; null when the message says it.</param>
    public void Add(Place place, SourceSpan span, CompiledSchema schema, string keyword, string message, string? hint)
    {
        if (!_seen.Add((span, message, place.Path.ToString())))
            return;

        if (_violations.Count < MaxViolations)
            _violations.Add(new SchemaViolation(span, place.Path, $"{schema.Location}/{keyword}", keyword, message, hint));
        else
            Dropped++;
    }

    /// <summary>Takes over the violations of a branch.</summary>
    public void AddRange(Report branch)
    {
        var taken = Math.Min(branch._violations.Count, MaxViolations - _violations.Count);
        _violations.AddRange(branch._violations.Take(taken));
        Dropped += branch.Dropped + branch._violations.Count - taken;
    }

    /// <summary>The violations in the order of the document. Of what may not be there at all, nothing else is said.</summary>
    public ImmutableArray<SchemaViolation> ToSorted()
    {
        var forbidden = _violations.Where(violation => violation.Keyword == Forbidden).Select(violation => violation.Path.ToString()).ToArray();
        return
        [
            .. _violations
                .Where(violation => violation.Keyword == Forbidden || !Array.Exists(forbidden, path => IsWithin(violation.Path.ToString(), path)))
                .OrderBy(violation => violation.Span.Line)
                .ThenBy(violation => violation.Span.Column),
        ];
    }

    private static bool IsWithin(string path, string parent) =>
        path.StartsWith(parent, StringComparison.Ordinal) && (path.Length == parent.Length || path[parent.Length] is '.' or '[');
}
