// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Identity.Linking;

/// <summary>One provider, application or component, ready for its templates.</summary>
/// <param name="Type">The folder below <c>templates/</c> that renders it.</param>
/// <param name="Name">Its name in the spec.</param>
/// <param name="Cluster">The cluster of its Kubernetes objects; null when it renders files only.</param>
/// <param name="Model">What its templates see; every value carries its history. Documented in <c>docs/model.md</c>.</param>
/// <param name="Payloads">Schemas for the documents that its objects and files embed.</param>
public sealed record TemplateInstance(
    string Type, string Name, string? Cluster, MapNode Model, ImmutableArray<PayloadSchema> Payloads)
{
    /// <summary>Where the spec names the type; the instance itself where the type is not the user's own choice of a folder.</summary>
    public SourceSpan TypeSpan { get; init; } = Model.Span;
}
