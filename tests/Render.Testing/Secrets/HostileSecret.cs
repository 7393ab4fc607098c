// SPDX-License-Identifier: MIT

using System.Text;

namespace Render.Testing.Secrets;

/// <summary>Texts that break careless escaping.</summary>
public static class HostileSecret
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "\\", "\n", "\r\n", "\t", "\u0001", "\u001b", "\u007f", "\u0085", "\u00a0", "\u2028", "\ufeff", "é", "ü", "漢", "😀", "/", "+", "=", "%", "&",
        "<", ">", "`", "$", "${x}", "{{", "}}", "#", ": ", "- ", "*", "|", "!", "@", " ", "~", "0", "1e3", "null", "---", "%20", "&amp;", "\\u0041", ",", ";", "a", "Z",
    ];

    /// <summary>A text of at least eight characters, of letters or of troublemakers or of both.</summary>
    public static string Next(Random random)
    {
        var text = new StringBuilder();
        var share = random.Next(0, 101);
        var length = random.Next(100) < 90 ? random.Next(8, 60) : random.Next(60, 600);
        while (text.Length < length)
        {
            if (random.Next(100) < share)
                text.Append(Pieces[random.Next(Pieces.Length)]);
            else
                text.Append((char)random.Next('!', '~' + 1));
        }

        return text.ToString();
    }
}
