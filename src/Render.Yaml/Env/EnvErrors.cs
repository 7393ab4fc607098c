// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Yaml.Env;

/// <summary>Findings of the env reader and writer: RND1350 to RND1399.</summary>
public static class EnvErrors
{
    /// <summary>RND1350: a line that is no comment and has no <c>=</c>.</summary>
    public static Diagnostic NoEqualsSign(SourceSpan span) =>
        Error("RND1350", span, "Expected KEY=value; without '=' the value is taken from whatever environment the reader runs in.", "Add '=' and the value, or '#' for a comment.");

    /// <summary>RND1351: a name that is no environment variable.</summary>
    public static Diagnostic InvalidName(SourceSpan span, string name) =>
        Error("RND1351", span, $"'{name}' is no name of a variable.", "Use letters, digits and '_', and no digit in front.");

    /// <summary>RND1352: a name that comes twice.</summary>
    public static Diagnostic Duplicate(SourceSpan span, string name, SourceSpan first) =>
        Error("RND1352", span, string.Create(CultureInfo.InvariantCulture, $"'{name}' is already set in line {first.Line}."), "Remove one of the two.") with
        {
            Related = [new RelatedPlace(first, "the first one")],
        };

    /// <summary>RND1353: a value that Kubernetes, docker and a shell read differently, found in a file.</summary>
    public static Diagnostic ReadDifferently(SourceSpan span, string name, string found) =>
        new("RND1353", Severity.Warning, span, $"The value of '{name}' holds {found}; it is read as it stands, as Kubernetes does, but a shell or docker compose reads it differently.")
        {
            Hint = "Use letters, digits and _ - . / : @ % + , = only, or another format.",
        };

    /// <summary>RND1354: a value that cannot be written so that Kubernetes, docker and a shell read it alike.</summary>
    public static Diagnostic NotPortable(SourceSpan span, string name, string found) =>
        Error(
            "RND1354",
            span,
            $"The value of '{name}' holds {found}, which Kubernetes, docker and a shell read differently in an env file.",
            "Use another format, or encode the value, for example as base64.");

    /// <summary>RND1355: a value that is no text, number or boolean, or a root that is no map.</summary>
    public static Diagnostic NotFlat(SourceSpan span, string found) =>
        Error("RND1355", span, $"An env file is a flat map of texts, numbers and booleans; found {found}.", "Write the value as text, for example as embedded JSON in another format.");

    /// <summary>RND1356: more lines than the budget allows.</summary>
    public static Diagnostic TooManyVariables(SourceSpan span, int allowed) =>
        Error("RND1356", span, string.Create(CultureInfo.InvariantCulture, $"The file sets more than {allowed} variables."), "Split the file.");

    private static Diagnostic Error(string code, SourceSpan span, string message, string hint) => new(code, Severity.Error, span, message) { Hint = hint };
}
