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
    ClusterOutcome Outcome, int StatusCode, ImmutableArray<MapNode> Objects, string? Message, ImmutableArray<ClusterCause> Causes)
{
    /// <summary>Why nothing can be said: where the server only says no, its status and what to do come before its words.</summary>
    public string Reason => (Outcome, StatusCode) switch
    {
        (ClusterOutcome.Unauthorized, 401) => $"the credentials were refused (401): log in again, or renew the token or certificate; {Said}",
        (ClusterOutcome.Forbidden, 403) => $"this user may not do that (403): grant the right, or take another context; {Said}",
        _ => Message ?? Outcome.ToString(),
    };

    private string Said => Message is null ? "the server says no more" : $"the server says: {Message}";
}
