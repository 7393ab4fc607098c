// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Core.Documents;

/// <summary>Findings about a file's bytes, before anybody asks what format it is in: RND1201 to RND1299.</summary>
public static class DocumentErrors
{
    private const string SaveAsUtf8 = "Save the file as UTF-8.";

    /// <summary>RND1201: more bytes than the budget allows.</summary>
    public static Diagnostic TooLarge(SourceSpan span, long found, long allowed) =>
        Error("RND1201", span, string.Create(CultureInfo.InvariantCulture, $"The document has {found} bytes; at most {allowed} are read."), "Split it into several files.");

    /// <summary>RND1202: a byte that UTF-8 does not allow where it stands.</summary>
    public static Diagnostic InvalidUtf8(SourceSpan span, byte found) =>
        Error("RND1202", span, string.Create(CultureInfo.InvariantCulture, $"Found the byte 0x{found:X2}, which is not UTF-8 here."), SaveAsUtf8);

    /// <summary>RND1203: a byte order mark of another encoding.</summary>
    public static Diagnostic OtherEncoding(SourceSpan span, string encoding) =>
        Error("RND1203", span, $"The file is {encoding}; expected UTF-8.", SaveAsUtf8);

    /// <summary>RND1204: a NUL character.</summary>
    public static Diagnostic NulCharacter(SourceSpan span) =>
        Error("RND1204", span, "Found a NUL character; text holds none.", "The file may be binary, or UTF-16 without a byte order mark: save it as UTF-8.");

    /// <summary>RND1205: half of a surrogate pair, which is not a character.</summary>
    public static Diagnostic LoneSurrogate(SourceSpan span) =>
        Error("RND1205", span, "Found half of a surrogate pair, which is no character.", "Write the whole character, or remove it.");

    private static Diagnostic Error(string code, SourceSpan span, string message, string hint) =>
        new(code, Severity.Error, span, message) { Hint = hint };
}
