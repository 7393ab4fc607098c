// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Templates.Rendering;
using static Render.Templates.Functions.FunctionSpec;

namespace Render.Templates.Functions;

/// <summary>The functions of <c>string</c> that change, join and measure texts. All of them compare by code unit.</summary>
internal static class StringFunctions
{
    /// <summary>All of them.</summary>
    public static ImmutableArray<FunctionSpec> All { get; } =
    [
        Of("string.append", c => Join(c, 0, 1), "text:text*", "with:text*"),
        Of("string.prepend", c => Join(c, 1, 0), "text:text*", "by:text*"),
        Of("string.upcase", c => c.Bounded(c.Text(0).ToUpperInvariant()), "text:text"),
        Of("string.downcase", c => c.Bounded(c.Text(0).ToLowerInvariant()), "text:text"),
        Of("string.capitalize", c => c.Bounded(Capitalize(c.Text(0))), "text:text"),
        Of("string.capitalizewords", c => c.Bounded(CapitalizeWords(c.Text(0))), "text:text"),
        Of("string.handleize", c => c.Bounded(Handleize(c.Text(0))), "text:text"),
        Of("string.strip", c => c.Any(0) is SecretNode secret ? Transform(secret, SecretTransform.Trim) : c.Bounded(c.Text(0).Trim()), "text:text*"),
        Of("string.lstrip", c => c.Bounded(c.Text(0).TrimStart()), "text:text"),
        Of("string.rstrip", c => c.Bounded(c.Text(0).TrimEnd()), "text:text"),
        Of("string.strip_newlines", c => c.Bounded(c.Text(0).Replace("\r", string.Empty, StringComparison.Ordinal).Replace("\n", string.Empty, StringComparison.Ordinal)), "text:text"),
        Of("string.pad_left", c => Pad(c, left: true), "text:text", "width:integer"),
        Of("string.pad_right", c => Pad(c, left: false), "text:text", "width:integer"),
        Of("string.truncate", c => c.Bounded(Truncate(c.Text(0), c.Integer(1), c.Has(2) ? c.Text(2) : "...")), "text:text", "length:integer", "ellipsis:text?"),
        Of("string.truncatewords", c => c.Bounded(TruncateWords(c.Text(0), c.Integer(1))), "text:text", "count:integer", "ellipsis:text?"),
        Of("string.pluralize", c => c.Integer(0) == 1 ? c.Any(1) : c.Any(2), "number:integer", "singular:text", "plural:text"),
        Of("string.size", c => new NumberNode(c.Text(0).Length), "text:text"),
        Of("string.empty", c => Scalars.Boolean(c.Text(0).Length == 0), "text:text"),
        Of("string.whitespace", c => Scalars.Boolean(string.IsNullOrWhiteSpace(c.Text(0))), "text:text"),
        Of("string.escape", c => c.Bounded(Escape(c.Text(0))), "text:text"),
        Of("string.literal", c => c.Bounded($"\"{Escape(c.Text(0))}\""), "text:text"),
    ];

    /// <summary>A secret with a transform that needs no look at it.</summary>
    public static SecretNode Transform(SecretNode secret, SecretTransform transform) => new(new SecretTransformed(transform, secret.Expression));

    private static Node? Join(Call call, int first, int second)
    {
        var sink = new TextSink(call.Context);
        return sink.Append(call.Any(first), call.Span) && sink.Append(call.Any(second), call.Span) ? sink.ToNode() : null;
    }

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text) => string.Create(text.Length, text, static (target, source) =>
    {
        var isStart = true;
        for (var i = 0; i < source.Length; i++)
        {
            var isFirst = isStart && char.IsLetter(source[i]);
            target[i] = isFirst ? char.ToUpperInvariant(source[i]) : source[i];
            isStart = char.IsWhiteSpace(source[i]) || (isStart && !isFirst);
        }
    });

    private static string Handleize(string text)
    {
        var handle = new StringBuilder();
        var last = '\0';
        foreach (var c in text)
        {
            var next = char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-';
            if (next != '-' || last != '-')
                handle.Append(next);

            last = next;
        }

        return handle.ToString().TrimEnd('-');
    }

    private static Node? Pad(Call call, bool left)
    {
        var width = Math.Max(call.Integer(1), 0);
        if (!call.Context.CanBuild(width, call.Span))
            return null;

        return new StringNode(left ? call.Text(0).PadLeft(width) : call.Text(0).PadRight(width));
    }

    private static string Truncate(string text, int length, string ellipsis) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Clamp(length - ellipsis.Length, 0, text.Length)), ellipsis);

    private static string TruncateWords(string text, int count) =>
        text.Length == 0 ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.None).Take(Math.Max(count, 0))) + "...";

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            escaped.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\a' => "\\a",
                '\b' => "\\b",
                '\t' => "\\t",
                '\r' => "\\r",
                '\v' => "\\v",
                '\f' => "\\f",
                '\n' => "\\n",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => c.ToString(CultureInfo.InvariantCulture),
            });
        }

        return escaped.ToString();
    }
}
