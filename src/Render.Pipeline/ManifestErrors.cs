// SPDX-License-Identifier: MIT

using System.Globalization;
using Render.Core.Diagnostics;
using Render.Core.Text;

namespace Render.Pipeline;

/// <summary>Findings about what templates rendered. RND3201 to RND3299.</summary>
public static class ManifestErrors
{
    /// <summary>A folder of a template type that is neither a step nor <c>files</c>.</summary>
    public static Diagnostic UnknownTemplateFolder(SourceSpan span, string name) =>
        new("RND3201", Severity.Error, span, $"'{name}' is neither an apply step nor 'files'.")
        {
            Hint = "Templates of objects stand in 10-prerequisites, 20-features, 30-registrations, 40-configuration or 50-applications; others in files.",
        };

    /// <summary>A type without templates.</summary>
    public static Diagnostic NoTemplates(SourceSpan span, string folder) =>
        new("RND3202", Severity.Error, span, $"There is no template in '{folder}'.") { Hint = "Check the type's spelling, or add templates there; docs/your-own-template.md shows how." };

    /// <summary>A rendered document that is not a Kubernetes object.</summary>
    public static Diagnostic NotAnObject(SourceSpan span, string missing) =>
        new("RND3203", Severity.Error, span, $"A template in a step folder must render Kubernetes objects; this document has no {missing}.")
        {
            Hint = "Give it apiVersion, kind and metadata.name as strings, or move the template to 'files'.",
        };

    /// <summary>The same object twice in one cluster.</summary>
    public static Diagnostic DuplicateObject(SourceSpan span, string cluster, string reference, SourceSpan first) =>
        new("RND3204", Severity.Error, span, $"{reference} is rendered twice for the cluster '{cluster}'.")
        {
            Hint = "Give one of them another name, or render it in one place.",
            Related = [new RelatedPlace(first, "rendered here first")],
        };

    /// <summary>The same config file twice.</summary>
    public static Diagnostic DuplicateFile(SourceSpan span, string file) =>
        new("RND3205", Severity.Error, span, $"The file '{file}' is rendered twice.") { Hint = "Rename one of the templates." };

    /// <summary>An object of an instance without a cluster.</summary>
    public static Diagnostic NoCluster(SourceSpan span, string instance) =>
        new("RND3206", Severity.Error, span, $"'{instance}' renders Kubernetes objects but names no cluster.") { Hint = "Add 'cluster:' to it in the spec." };

    /// <summary>A kind without a schema.</summary>
    public static Diagnostic NoSchema(SourceSpan span, string kind, string path) =>
        new("RND3207", Severity.Error, span, $"There is no schema for {kind}, so the object cannot be validated.") { Hint = $"Add it as '{path}'." };

    /// <summary>A config file template that rendered several documents.</summary>
    public static Diagnostic SeveralDocuments(SourceSpan span, string file, int count) =>
        new("RND3208", Severity.Error, span, $"'{file}' must be one document; the template rendered {count}.") { Hint = "Split the template." };

    /// <summary>Text that Flux would substitute.</summary>
    public static Diagnostic FluxSubstitution(SourceSpan span, string path, string consequence) =>
        new("RND3209", Severity.Error, span, $"The value of '{path}' contains '${{', which Flux replaces where it substitutes: {consequence}.")
        {
            Hint = "Write $NAME without braces where the consumer allows it, or set the annotation kustomize.toolkit.fluxcd.io/substitute: disabled on the object.",
        };

    /// <summary>An object larger than the API server takes.</summary>
    public static Diagnostic TooLarge(SourceSpan span, string reference, long bytes, long limit) =>
        new("RND3210", Severity.Error, span, $"{reference} holds {bytes} bytes of data; the API server takes at most {limit}.") { Hint = "Split it, or shorten what it embeds." };

    /// <summary>Something among the templates that nobody renders.</summary>
    public static Diagnostic NotATemplate(SourceSpan span, string name, string why) =>
        new("RND3211", Severity.Warning, span, $"'{name}' is not rendered: {why}.") { Hint = "Move or rename it; remarks are '*.md' files." };

    /// <summary>A character that kustomize, and so Flux, cannot write.</summary>
    public static Diagnostic NotWritable(SourceSpan span, string path, int codePoint) =>
        new("RND3212", Severity.Error, span, string.Create(CultureInfo.InvariantCulture, $"The value of '{path}' holds the character U+{codePoint:X4}, which kustomize refuses to write."))
        {
            Hint = "Remove the character; binary content goes below 'binaryData', or below 'data' of a Secret, as base64.",
        };

    /// <summary>An object that Flux would remove with its file.</summary>
    public static Diagnostic MayBePruned(SourceSpan span, string reference, string why) =>
        new("RND3213", Severity.Error, span, $"Flux would remove {reference} from the cluster as soon as it leaves the output; {why}.")
        {
            Hint = "Set the annotation 'kustomize.toolkit.fluxcd.io/prune: disabled' on it in the template.",
        };

    /// <summary>What was written does not read back as the same tree.</summary>
    public static Diagnostic RoundTrip(SourceSpan span, string reference) =>
        new("RND9002", Severity.Error, span, $"{reference} does not read back as what was rendered; this is a bug in render.") { Hint = "Please report it with the template and the spec." };
}
