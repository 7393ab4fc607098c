// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Secrets.Redaction;

/// <summary>How URLs, shells and build logs write text.</summary>
internal static class LineEscapes
{
    private const string Unreserved = "-._~";
    private const string PathCharacters = "-._~!$&'()*+,;=:@/";

    public static IEnumerable<Escape> All { get; } =
    [
        (rune, to) => Url(rune, to, Unreserved, upperCase: true),
        (rune, to) => Url(rune, to, Unreserved, upperCase: false),
        (rune, to) => Url(rune, to, PathCharacters, upperCase: true),
        (rune, to) => Url(rune, to, "-._~!*'()", upperCase: true),
        Form,
        (rune, to) => Instead(rune, to, '\'', "'\\''"),
        (rune, to) => Instead(rune, to, '\'', "'\"'\"'"),
        (rune, to) => Behind(rune, to, "\\\"$`"),
        (rune, to) => Behind(rune, to, "\\\"$`!"),
        (rune, to) => Behind(rune, to, " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"),
        (rune, to) => Behind(rune, to, " !\"#$&'()*,;<>?[\\]^`{|}~"),
        EnvironmentFile,
        (rune, to) => WorkflowCommand(rune, to, "%\r\n"),
        (rune, to) => WorkflowCommand(rune, to, "%\r\n:,"),
    ];

    /// <summary>The form that a base64 text takes in a URL.</summary>
    public static void UrlComponent(Rune rune, SecretBuffer to) => Url(rune, to, Unreserved, upperCase: true);

    private static void Url(Rune rune, SecretBuffer to, string kept, bool upperCase)
    {
        if (EscapeText.IsLetterOrDigit(rune) || EscapeText.Is(rune, kept))
            EscapeText.Plain(rune, to);
        else
            EscapeText.Bytes(rune, "%", upperCase, to);
    }

    private static void Form(Rune rune, SecretBuffer to)
    {
        if (rune.Value == ' ')
            to.Append((byte)'+');
        else
            Url(rune, to, "-._*", upperCase: true);
    }

    private static void Instead(Rune rune, SecretBuffer to, char what, string by)
    {
        if (rune.Value == what)
            EscapeText.Put(by, to);
        else
            EscapeText.Plain(rune, to);
    }

    private static void Behind(Rune rune, SecretBuffer to, string characters)
    {
        if (EscapeText.Is(rune, characters))
            to.Append((byte)'\\');

        EscapeText.Plain(rune, to);
    }

    private static void EnvironmentFile(Rune rune, SecretBuffer to)
    {
        if (rune.Value is '\n' or '\r' or '\t')
            EscapeText.Put(EscapeText.Short(rune) ?? string.Empty, to);
        else
            Behind(rune, to, "\\\"$`");
    }

    private static void WorkflowCommand(Rune rune, SecretBuffer to, string escaped)
    {
        if (EscapeText.Is(rune, escaped))
            EscapeText.Bytes(rune, "%", upperCase: true, to);
        else
            EscapeText.Plain(rune, to);
    }
}
