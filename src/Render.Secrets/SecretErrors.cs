// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Kubernetes;
using Render.Core.Nodes;
using Render.Core.Secrets;
using Render.Core.Text;

namespace Render.Secrets;

/// <summary>Findings about secrets: where they come from and what they are. They name references, never values.</summary>
public static class SecretErrors
{
    /// <summary>The store cannot deliver what the source keeps.</summary>
    public static Diagnostic SourceNotForStore(SecretReference reference, string store, string wayOut) =>
        Error("RND6001", reference, $"The store '{store}' cannot take {reference}.", Sentence.Of(wayOut));

    /// <summary>An example value in an environment that is used.</summary>
    public static Diagnostic ExampleInUse(SecretReference reference) => Error(
        "RND6002", reference, "An example value is only for disposable environments.", "Name a real source, or mark the environment 'disposable: true'.");

    /// <summary>The source does not have it.</summary>
    public static Diagnostic Missing(SecretReference reference, string what) =>
        Error("RND6003", reference, $"The secret {reference}: {what}.", "Provide it, or name another source.");

    /// <summary>The source has it, and it holds nothing.</summary>
    public static Diagnostic Empty(SecretReference reference) => Error("RND6004", reference, $"The secret {reference} is empty, or nothing but white space.", "Give it a value.");

    /// <summary>It is not text.</summary>
    public static Diagnostic NotText(SecretReference reference, string problem) =>
        Error("RND6005", reference, $"The secret {reference} {problem}.", "Secrets are text; keep binary data as base64.");

    /// <summary>It does not fit into a Secret.</summary>
    public static Diagnostic TooLarge(SecretReference reference, long limit) => Error(
        "RND6006",
        reference,
        string.Create(CultureInfo.InvariantCulture, $"The secret {reference} has more than {limit} bytes; a Secret holds no more than that with its key."),
        "Check that it is the right file or variable.");

    /// <summary>This command has no way to the source.</summary>
    public static Diagnostic SourceUnavailable(SecretReference reference) =>
        Error("RND6007", reference, $"The secret {reference} cannot be read by this command.", "Use a command that reaches the source, or another source.");

    /// <summary>Too short to be protected.</summary>
    public static Diagnostic TooShort(SecretReference reference, bool disposable) => Weak(
        "RND6008", reference, disposable, "has fewer than 8 characters, so it cannot be told from other text and is not masked");

    /// <summary>Public anyway.</summary>
    public static Diagnostic Public(SecretReference reference, bool disposable) => Weak(
        "RND6009", reference, disposable, "stands in a key, a name or a URL of the spec, so it is no secret and is not masked");

    /// <summary>A secret file in a folder that is committed and applied.</summary>
    public static Diagnostic InsideOutput(SecretReference reference) =>
        Error("RND6010", reference, $"The secret {reference} lies in the output folder.", "Keep it elsewhere; the output is committed.");

    /// <summary>Editors end files with a line break, and few passwords do.</summary>
    public static Diagnostic EndsInLineBreak(SecretReference reference) =>
        new("RND6011", Severity.Warning, reference.Span, $"The secret {reference} ends in a line break, which becomes part of the secret.")
        {
            Hint = "Write the file without one, or trim the value.",
        };

    /// <summary>One name, two values.</summary>
    public static Diagnostic TwoValues(SecretReference reference, SourceSpan other) =>
        Error("RND6012", reference, $"The secret {reference} is given a second time with another value.", "Give each its own name.") with
        {
            Related = [new RelatedPlace(other, "the first one")],
        };

    /// <summary>The cluster that has it does not answer, or not to this user.</summary>
    public static Diagnostic ClusterNotAsked(SecretReference reference, string why) =>
        Error("RND6013", reference, $"The secret {reference} lies in a cluster that could not be asked for it: {why.TrimEnd('.')}.", "Mend the access, or name another source.") with
        {
            IsClusterUnasked = true,
        };

    /// <summary>A secret in an object that everybody may read.</summary>
    public static Diagnostic NotInSecret(SourceSpan span, ObjectRef target, NodePath path) => At(
        "RND6020", span, $"{target} would hold a secret at '{path}', and only a Secret may.", "Put it into a Secret and refer to that from here.");

    /// <summary>A secret in a Secret's metadata or type.</summary>
    public static Diagnostic NotBelowData(SourceSpan span, ObjectRef target, NodePath path) => At(
        "RND6021", span, $"{target} would hold a secret at '{path}', outside of its data.", "Put it below 'stringData'.");

    /// <summary>A secret where base64 is expected.</summary>
    public static Diagnostic NotEncoded(SourceSpan span, string key) => At(
        "RND6022", span, $"The secret at '{key}' stands below 'data' without being base64.", "Put it below 'stringData'.");

    /// <summary>A document with a secret inside, which the external store would have to fill in as text.</summary>
    public static Diagnostic HoleInDocument(SourceSpan span, string key, SecretExpression expression) => At(
        "RND6023",
        span,
        $"The secret {Named(expression)} stands inside the document '{key}', and the store 'external' fills in whole keys only.",
        "Let the program read it from its environment, or choose 'store: sops'.");

    /// <summary>A value that is made of parts, which nothing would put together.</summary>
    public static Diagnostic Computed(SourceSpan span, string key, SecretExpression expression) => At(
        "RND6024",
        span,
        $"'{key}' is made from {Named(expression)}, and the store 'external' copies values as they are.",
        "Keep the finished value in the store under a key of its own.");

    /// <summary>The operator makes an Opaque Secret unless it is given a template, which Render does not write.</summary>
    public static Diagnostic TypeNeedsTemplate(SourceSpan span, ObjectRef target, string type) => At(
        "RND6025",
        span,
        $"{target} has the type '{type}', and the store 'external' makes Secrets of type Opaque.",
        "Leave the type out when the consumer does not need it, or choose 'store: sops'.");

    /// <summary>A secret in a file where leaving it out would change what stays.</summary>
    public static Diagnostic CannotLeaveOut(SourceSpan span, string file) => At(
        "RND6026",
        span,
        $"The secret cannot be left out of the file '{file}' without changing the meaning of the rest.",
        "Give it an entry of its own in a map.");

    /// <summary>A file that is about to be written gives a secret away.</summary>
    public static Diagnostic WouldLeak(SourceSpan file, SecretReference reference) =>
        new("RND6030", Severity.Error, file, $"This file holds, or would hold, the value of {reference}, or a long part of it.")
        {
            Hint = "Refer to the secret where the value stands in clear text, or choose another value when the two are alike by chance.",
        };

    /// <summary>A private key in a file that is about to be written or committed.</summary>
    public static Diagnostic PrivateKey(SourceSpan file) => At(
        "RND6031", file, "This file holds a private key.", "Keep it outside of the repository; a key that was committed once has to be replaced.");

    /// <summary>A private key that the tools would use from inside of the repository.</summary>
    /// <param name="place">What sops would be started for.</param>
    /// <param name="variable">The variable that leads sops there.</param>
    public static Diagnostic PrivateKeyInRepository(SourceSpan place, string variable) => At(
        "RND6032", place, $"'{variable}' leads sops to a private key inside of the repository.", "Move the key out of the repository, before someone commits it.");

    /// <summary>Clear text where the next commit would take it along.</summary>
    /// <param name="file">The file.</param>
    /// <param name="isRecord">True for the record beside such files, whose digests let everybody try guesses.</param>
    public static Diagnostic PlainInWorkTree(SourceSpan file, bool isRecord) => At(
        "RND6033", file,
        isRecord
            ? "This record would hold digests of secrets, which guesses can be tried against, in a git work tree that does not ignore it."
            : "This file would hold secrets in clear text in a git work tree that does not ignore it.",
        "Add the output folder to .gitignore, or write elsewhere with --output.");

    /// <summary>Clear text in a work tree, and no git that could say whether it is ignored.</summary>
    /// <param name="first">The first file.</param>
    /// <param name="files">How many there are.</param>
    public static Diagnostic PlainUnasked(SourceSpan first, int files) => At(
        "RND6035", first,
        files == 1
            ? "This file would hold secrets in clear text in a git work tree, and git cannot be asked whether it ignores it."
            : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{files} files, of which this is the first, would hold secrets in clear text in a git work tree, and git cannot be asked whether it ignores them."),
        "Install git or put it on PATH, or write elsewhere with --output.");

    /// <summary>A file that the guard was asked to look at and could not.</summary>
    public static Diagnostic NotSearched(SourceSpan file, string why) => At(
        "RND6034", file, $"The file {why}, so it cannot be searched for secrets.", "Leave it out of the list when it cannot hold one, or give back the right to read it.");

    private static string Named(SecretExpression expression) => string.Join(" and ", expression.References.Distinct());

    private static Diagnostic At(string code, SourceSpan span, string message, string hint) => new(code, Severity.Error, span, message) { Hint = hint };

    private static Diagnostic Weak(string code, SecretReference reference, bool disposable, string problem) =>
        new(code, disposable ? Severity.Warning : Severity.Error, reference.Span, $"The secret {reference} {problem}.") { Hint = "Choose a longer, random value." };

    private static Diagnostic Error(string code, SecretReference reference, string message, string hint) =>
        new(code, Severity.Error, reference.Span, message) { Hint = hint };
}
