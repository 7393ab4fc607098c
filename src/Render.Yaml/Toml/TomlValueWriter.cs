// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Yaml.Toml;

/// <summary>Writes the values of keys and the items of arrays, on one line except for text of several lines.</summary>
internal sealed class TomlValueWriter(StringBuilder text, SecretPlaceholder? placeholder, DiagnosticBag findings)
{
    /// <summary>Writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="key">The key that it belongs to, for findings.</param>
    public void Write(Node value, string key) => Write(value, key, isInline: false);

    private void Write(Node value, string key, bool isInline)
    {
        switch (value)
        {
            case StringNode node:
                TomlText.AppendString(text, node.Value, isInline);
                break;
            case EmbeddedNode embedded:
                TomlText.AppendString(text, EmbeddedText.Write(embedded, placeholder), isInline);
                break;
            case SecretNode secret:
                TomlText.AppendString(text, PlaceholderOf(secret), isInline);
                break;
            case NumberNode number:
                WriteNumber(number);
                break;
            case BooleanNode boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case ListNode list:
                WriteArray(list, key);
                break;
            case MapNode map:
                WriteInlineTable(map);
                break;
            default:
                findings.Add(TomlErrors.NoNull(value.Span, key));
                break;
        }
    }

    private void WriteArray(ListNode list, string key)
    {
        text.Append('[');
        var separator = string.Empty;
        foreach (var item in list.Items)
        {
            text.Append(separator);
            Write(item, key, isInline: true);
            separator = ", ";
        }

        text.Append(']');
    }

    private void WriteInlineTable(MapNode map)
    {
        text.Append('{');
        var separator = " ";
        foreach (var entry in CanonicalKeyOrder.Sort(map.Entries))
        {
            text.Append(separator).Append(TomlText.Key(entry.Key)).Append(" = ");
            Write(entry.Value, entry.Key, isInline: true);
            separator = ", ";
        }

        text.Append(map.Entries.IsEmpty ? "}" : " }");
    }

    /// <summary>Integers and floats are two types in TOML; the digits that were written tell which one was meant.</summary>
    private void WriteNumber(NumberNode number)
    {
        var written = number.Value.Lexeme;
        var isFloat = written.AsSpan().ContainsAny('.', 'e', 'E') && !written.StartsWith("0x", StringComparison.Ordinal);
        if (!isFloat && !number.Value.TryGetInt64(out _))
            findings.Add(TomlErrors.IntegerTooLarge(number.Span));

        var digits = NumberText.Of(number.Value);
        text.Append(digits).Append(isFloat && !digits.Contains('.', StringComparison.Ordinal) ? ".0" : string.Empty);
    }

    private string PlaceholderOf(SecretNode secret) =>
        placeholder?.Invoke(secret) ?? throw new InvalidOperationException("A secret reached the TOML writer; it has to be replaced before.");
}
