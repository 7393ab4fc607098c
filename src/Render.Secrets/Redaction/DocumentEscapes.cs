// SPDX-License-Identifier: MIT

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Render.Secrets.Redaction;

/// <summary>How document formats write text: JSON in the dialects of common writers, YAML, TOML, HTML and XML, Markdown.</summary>
internal static class DocumentEscapes
{
    private const int LastAscii = 0x7F;
    private const int FirstLatin1 = 0xA0;
    private const int LastLatin1 = 0xFF;

    public static IEnumerable<Escape> All { get; } =
    [
        (rune, to) => Json(rune, to, upperCase: false, isEscaped: EscapeText.IsControl),
        (rune, to) => Json(rune, to, upperCase: true, isEscaped: EscapeText.IsControl),
        (rune, to) => Json(rune, to, upperCase: false, isEscaped: IsControlOrMarkup),
        (rune, to) => Json(rune, to, upperCase: false, isEscaped: r => EscapeText.IsControl(r) || r.Value > LastAscii),
        HtmlSafeJson,
        SlashedJson,
        YamlDouble,
        (rune, to) => Short(rune, to, r => EscapeText.Bytes(r, "\\x", upperCase: true, to)),
        (rune, to) => Replace(rune, to, '\'', "''"),
        (rune, to) => Html(rune, to, "&quot;", "&#39;"),
        (rune, to) => Html(rune, to, "&quot;", "&#x27;"),
        (rune, to) => Html(rune, to, "&quot;", "&apos;"),
        (rune, to) => Html(rune, to, "&#34;", "&#39;"),
        (rune, to) => Html(rune, to, "\"", "'"),
        DecimalHtml,
        (rune, to) => EscapeText.By(HtmlEncoder.Default, rune, to),
        (rune, to) => EscapeText.By(JavaScriptEncoder.UnsafeRelaxedJsonEscaping, rune, to),
        Markdown,
        (rune, to) => Replace(rune, to, '\n', "\r\n"),
    ];

    /// <summary>The platform's default JSON, which escapes plus signs too.</summary>
    public static void HtmlSafeJson(Rune rune, SecretBuffer to) => EscapeText.By(JavaScriptEncoder.Default, rune, to);

    public static void SlashedJson(Rune rune, SecretBuffer to)
    {
        if (rune.Value == '/')
            EscapeText.Put("\\/", to);
        else
            Json(rune, to, upperCase: false, EscapeText.IsControl);
    }

    private static void Json(Rune rune, SecretBuffer to, bool upperCase, Func<Rune, bool> isEscaped)
    {
        if (EscapeText.Short(rune) is { } known)
            EscapeText.Put(known, to);
        else if (isEscaped(rune))
            EscapeText.Unicode(rune, upperCase, to);
        else
            EscapeText.Plain(rune, to);
    }

    private static void Short(Rune rune, SecretBuffer to, Action<Rune> otherControl)
    {
        if (EscapeText.Short(rune) is { } known)
            EscapeText.Put(known, to);
        else if (EscapeText.IsControl(rune))
            otherControl(rune);
        else
            EscapeText.Plain(rune, to);
    }

    private static void YamlDouble(Rune rune, SecretBuffer to)
    {
        var known = rune.Value switch
        {
            0x07 => "\\a",
            0x0B => "\\v",
            0x1B => "\\e",
            0x85 => "\\N",
            0xA0 => "\\_",
            0x2028 => "\\L",
            0x2029 => "\\P",
            _ => null,
        };
        if (known is not null)
            EscapeText.Put(known, to);
        else
            Short(rune, to, r => EscapeText.Bytes(r, "\\x", upperCase: false, to));
    }

    private static void Html(Rune rune, SecretBuffer to, string quote, string apostrophe)
    {
        switch (rune.Value)
        {
            case '&':
                EscapeText.Put("&amp;", to);
                break;
            case '<':
                EscapeText.Put("&lt;", to);
                break;
            case '>':
                EscapeText.Put("&gt;", to);
                break;
            case '"':
                EscapeText.Put(quote, to);
                break;
            case '\'':
                EscapeText.Put(apostrophe, to);
                break;
            default:
                EscapeText.Plain(rune, to);
                break;
        }
    }

    private static void DecimalHtml(Rune rune, SecretBuffer to)
    {
        if (rune.Value is >= FirstLatin1 and <= LastLatin1 || !rune.IsBmp)
            EscapeText.Put("&#" + rune.Value.ToString(CultureInfo.InvariantCulture) + ";", to);
        else
            Html(rune, to, "&quot;", "&#39;");
    }

    private static void Markdown(Rune rune, SecretBuffer to)
    {
        if (EscapeText.Is(rune, "\\`*_{}[]()#+-.!|<>~"))
            to.Append((byte)'\\');

        EscapeText.Plain(rune, to);
    }

    private static void Replace(Rune rune, SecretBuffer to, char what, string by)
    {
        if (rune.Value == what)
            EscapeText.Put(by, to);
        else
            EscapeText.Plain(rune, to);
    }

    private static bool IsControlOrMarkup(Rune rune) =>
        EscapeText.IsControl(rune) || EscapeText.Is(rune, "<>&\u2028\u2029");
}
