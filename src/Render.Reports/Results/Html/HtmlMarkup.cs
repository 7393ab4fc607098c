// SPDX-License-Identifier: MIT

using System.Net;
using System.Text;

namespace Render.Reports.Results.Html;

/// <summary>
/// Writes HTML so that a value can never become syntax: tags and names of attributes are the program's own, every text and every value of
/// an attribute is encoded, and there is no way to add text as it is but <see cref="Asset"/>, which takes the program's own files.
/// </summary>
internal sealed class HtmlMarkup
{
    private readonly StringBuilder _text = new("<!doctype html>\n");

    /// <summary>Opens an element; what follows is inside, until <see cref="Close"/>.</summary>
    public HtmlMarkup Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _text.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
                _text.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(value)).Append('"');
        }

        _text.Append('>');
        return this;
    }

    /// <summary>Closes an element.</summary>
    public HtmlMarkup Close(string tag)
    {
        _text.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>Closes an element that stands alone on its line.</summary>
    public HtmlMarkup CloseLine(string tag)
    {
        Close(tag);
        _text.Append('\n');
        return this;
    }

    /// <summary>Text, encoded.</summary>
    public HtmlMarkup Text(string text)
    {
        _text.Append(WebUtility.HtmlEncode(text));
        return this;
    }

    /// <summary>An element with text.</summary>
    public HtmlMarkup Element(string tag, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close(tag);

    /// <summary>An element that holds one of the page's own files, byte for byte.</summary>
    public HtmlMarkup Asset(string tag, HtmlAsset asset)
    {
        Open(tag);
        _text.Append(asset.Text);
        return CloseLine(tag);
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
