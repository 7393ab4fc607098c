// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Core.Contracts;

/// <summary>An API server's answer, or the reason why there is none.</summary>
/// <param name="Outcome">The kind of answer.</param>
/// <param name="StatusCode">HTTP status; 0 when nothing was answered.</param>
/// <param name="Objects">The object, or the items of a list; empty for refusals.</param>
/// <param name="Message">The server's own words or the transport's, already redacted; null for success.</param>
/// <param name="Causes"><c>details.causes</c> of a Status, as field and message.</param>
public sealed record ClusterAnswer(
    ClusterOutcome Outcome, int StatusCode, ImmutableArray<MapNode> Objects, string? Message, ImmutableArray<ClusterCause> Causes);
