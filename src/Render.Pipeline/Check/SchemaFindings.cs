// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Diagnostics;
using Render.Core.Nodes;
using Render.Core.Text;
using Render.Schema;

namespace Render.Pipeline.Check;

/// <summary>Puts violations of schemas where a user has to look.</summary>
public static class SchemaFindings
{
    /// <summary>A violation in a spec, at the spec's own line.</summary>
    /// <param name="violation">The violation.</param>
    /// <param name="fallback">The spec file, for values without a place of their own.</param>
    public static Diagnostic InSpec(SchemaViolation violation, SourceSpan fallback) =>
        ViolationErrors.Of(violation) with { Span = violation.Span.Path.Length > 0 ? violation.Span : fallback };

    /// <summary>A violation in something rendered: at the template line that rendered it, with the spec value beside it.</summary>
    public static Diagnostic InOutput(SchemaViolation violation, Node root, string reference)
    {
        var node = violation.Path.Find(root) ?? root;
        return ViolationErrors.Of(violation) with
        {
            Span = Places.OfTemplate(node),
            Message = $"{reference}: {violation.Message}",
            Related = Places.OfSpec(node),
        };
    }
}
