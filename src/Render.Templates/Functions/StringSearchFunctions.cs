// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Templates.Rendering;
using static Render.Templates.Functions.FunctionSpec;

namespace Render.Templates.Functions;

/// <summary>The functions of <c>string</c> that look for parts of texts and take them out.</summary>
internal static class StringSearchFunctions
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FunctionSpec> All { get; } =
    [
        Of("string.contains", c => Scalars.Boolean(c.Text(1).Length > 0 && c.Text(0).Contains(c.Text(1), StringComparison.Ordinal)), "text:text", "value:text"),
        Of("string.starts_with", c => Scalars.Boolean(c.Text(1).Length > 0 && c.Text(0).StartsWith(c.Text(1), StringComparison.Ordinal)), "text:text", "value:text"),
        Of("string.ends_with", c => Scalars.Boolean(c.Text(1).Length > 0 && c.Text(0).EndsWith(c.Text(1), StringComparison.Ordinal)), "text:text", "value:text"),
        Of("string.equals_ignore_case", c => Scalars.Boolean(string.Equals(c.Text(0), c.Text(1), StringComparison.OrdinalIgnoreCase)), "text:text", "value:text"),
        Of("string.index_of", IndexOf, "text:text", "search:text", "startIndex:integer?", "count:integer?"),
        Of("string.replace", Replace, "text:text", "match:text", "replace:text"),
        Of("string.replace_first", c => c.Bounded(ReplaceOne(c.Text(0), c.Text(1), c.Text(2), c.Has(3) && c.Boolean(3))), "text:text", "match:text", "replace:text", "fromEnd:boolean?"),
        Of("string.remove", c => c.Bounded(c.Text(1).Length == 0 ? c.Text(0) : c.Text(0).Replace(c.Text(1), string.Empty, StringComparison.Ordinal)), "text:text", "remove:text"),
        Of("string.remove_first", c => c.Bounded(ReplaceOne(c.Text(0), c.Text(1), string.Empty, fromEnd: false)), "text:text", "remove:text"),
        Of("string.remove_last", c => c.Bounded(ReplaceOne(c.Text(0), c.Text(1), string.Empty, fromEnd: true)), "text:text", "remove:text"),
        Of("string.slice", c => c.Bounded(Slice(c.Text(0), c.Integer(1), c.Has(2) ? c.Integer(2) : c.Text(0).Length)), "text:text", "start:integer", "length:integer?"),
        Of("string.slice1", c => c.Bounded(Slice(c.Text(0), c.Integer(1), c.Has(2) ? c.Integer(2) : 1)), "text:text", "start:integer", "length:integer?"),
        Of("string.split", Split, "text:text", "match:text"),
    ];

    private static Node? IndexOf(Call call)
    {
        var text = call.Text(0);
        var start = call.Has(2) ? call.Integer(2) : 0;
        var count = call.Has(3) ? call.Integer(3) : text.Length - start;
        if (start < 0 || count < 0 || start > text.Length - count)
            return call.Fail(TemplateRenderErrors.FunctionFailed(call.Span, call.Name, "the part to search lies outside of the text"));

        return new NumberNode(text.IndexOf(call.Text(1), start, count, StringComparison.Ordinal));
    }

    private static Node? Replace(Call call)
    {
        if (call.Text(1).Length == 0)
            return call.Fail(TemplateRenderErrors.FunctionFailed(call.Span, call.Name, "the text to look for is empty"));

        // Counted before it is built: a short text with a long replacement can outgrow any memory.
        var hits = call.Text(0).AsSpan().Count(call.Text(1));
        var length = call.Text(0).Length + (hits * ((long)call.Text(2).Length - call.Text(1).Length));
        return call.Context.CanBuild(length, call.Span)
            ? new StringNode(call.Text(0).Replace(call.Text(1), call.Text(2), StringComparison.Ordinal))
            : null;
    }

    /// <summary>As in Scriban, the one that is replaced is looked for without regard to case.</summary>
    private static string ReplaceOne(string text, string match, string replacement, bool fromEnd)
    {
        if (match.Length == 0)
            return text;

        var at = fromEnd ? text.LastIndexOf(match, StringComparison.OrdinalIgnoreCase) : text.IndexOf(match, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text : string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + match.Length));
    }

    private static string Slice(string text, int start, int length)
    {
        var from = start < 0 ? start + (long)text.Length : start;
        var to = Math.Min(from + length, text.Length);
        from = Math.Max(from, 0);
        return from >= to ? string.Empty : text[(int)from..(int)to];
    }

    private static Node? Split(Call call)
    {
        if (call.Text(0).Length == 0)
            return ListNode.Empty;

        var history = History.Of(call.Any(0));
        var parts = call.Text(1).Length == 0 ? [call.Text(0)] : call.Text(0).Split(call.Text(1), StringSplitOptions.RemoveEmptyEntries);
        return new ListNode([.. parts.Select(part => History.Attach(new StringNode(part), history))]);
    }
}
