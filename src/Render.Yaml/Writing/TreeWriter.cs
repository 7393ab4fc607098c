// SPDX-License-Identifier: MIT

using System.Text;
using Render.Core.Nodes;

namespace Render.Yaml.Writing;

/// <summary>Lays out maps and lists in block style. Lists stand at the indentation of their key, as in the output of kubectl.</summary>
internal sealed class TreeWriter(StringBuilder text, SecretPlaceholder? placeholder)
{
    private const int Step = 2;

    // Implicit keys end at 1024 characters in every reader; a key far below that is explicit already, escapes counted.
    private const int LongestImplicitKey = 256;

    /// <summary>Writes a whole document and its last line break.</summary>
    public void WriteDocument(Node root)
    {
        switch (root)
        {
            case MapNode { Entries.IsEmpty: false } map:
                WriteMap(map, 0, isInline: false);
                break;
            case ListNode { Items.IsEmpty: false } list:
                WriteList(list, 0, isInline: false);
                break;
            default:
                // Readers disagree about the indentation of block texts at the root, and plain text can look like a marker there.
                WriteScalar(root, ScalarPlace.Root, 0);
                break;
        }
    }

    /// <param name="map">The map.</param>
    /// <param name="indent">Column of its keys.</param>
    /// <param name="isInline">True when the first key continues a line.</param>
    private void WriteMap(MapNode map, int indent, bool isInline)
    {
        foreach (var entry in CanonicalKeyOrder.Sort(map.Entries))
        {
            if (!isInline)
                text.Append(' ', indent);

            isInline = false;
            var isExplicit = WriteKey(entry.Key, indent);
            switch (entry.Value)
            {
                case MapNode { Entries.IsEmpty: false } child:
                    text.Append('\n');
                    WriteMap(child, indent + Step, isInline: false);
                    break;
                case ListNode { Items.IsEmpty: false } child:
                    text.Append('\n');
                    WriteList(child, isExplicit ? indent + Step : indent, isInline: false);
                    break;
                default:
                    text.Append(' ');
                    WriteScalar(entry.Value, ScalarPlace.Value, indent + Step);
                    break;
            }
        }
    }

    /// <summary>Writes a key and its colon; true when it had to take the explicit form.</summary>
    private bool WriteKey(string key, int indent)
    {
        var start = text.Length;
        ScalarWriter.Write(text, key, ScalarPlace.Key, indent);
        var isExplicit = text.Length - start > LongestImplicitKey;
        if (isExplicit)
            text.Insert(start, "? ").Append('\n').Append(' ', indent);

        text.Append(':');
        return isExplicit;
    }

    private void WriteList(ListNode list, int indent, bool isInline)
    {
        foreach (var item in list.Items)
        {
            if (!isInline)
                text.Append(' ', indent);

            isInline = false;
            text.Append("- ");
            switch (item)
            {
                case MapNode { Entries.IsEmpty: false } child:
                    WriteMap(child, indent + Step, isInline: true);
                    break;
                case ListNode { Items.IsEmpty: false } child:
                    WriteList(child, indent + Step, isInline: true);
                    break;
                default:
                    WriteScalar(item, ScalarPlace.Value, indent + Step);
                    break;
            }
        }
    }

    private void WriteScalar(Node node, ScalarPlace place, int indent)
    {
        switch (node)
        {
            case StringNode value:
                ScalarWriter.Write(text, value.Value, place, indent);
                break;
            case EmbeddedNode embedded:
                ScalarWriter.Write(text, EmbeddedText.Write(embedded, placeholder), place, indent);
                break;
            case SecretNode secret:
                ScalarWriter.Write(text, SecretText(secret), place, indent);
                break;
            case NumberNode number:
                text.Append(NumberText.Of(number.Value));
                break;
            case BooleanNode boolean:
                text.Append(boolean.Value ? "true" : "false");
                break;
            case MapNode:
                text.Append("{}");
                break;
            case ListNode:
                text.Append("[]");
                break;
            default:
                text.Append("null");
                break;
        }

        text.Append('\n');
    }

    private string SecretText(SecretNode secret) =>
        placeholder?.Invoke(secret) ?? throw new InvalidOperationException("A secret reached the YAML writer; sealing has to replace it before.");
}
