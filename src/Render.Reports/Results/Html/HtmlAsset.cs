// SPDX-License-Identifier: MIT

using System.Security.Cryptography;
using System.Text;

namespace Render.Reports.Results.Html;

/// <summary>A file of the page itself, built into the program: its style and its script.</summary>
internal sealed class HtmlAsset
{
    private HtmlAsset(string name)
    {
        using var stream = typeof(HtmlAsset).Assembly.GetManifestResourceStream(name) ?? Stream.Null;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Text = reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The style.</summary>
    public static HtmlAsset Style { get; } = new("report.css");

    /// <summary>The script.</summary>
    public static HtmlAsset Script { get; } = new("report.js");

    /// <summary>Its content.</summary>
    public string Text { get; }

    /// <summary>By this alone the page's policy lets it in: no other style or script runs, whatever gets into the page.</summary>
    public string Source => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
