// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Reports.Results;

/// <summary>One environment.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Objects">Number of Kubernetes objects that it renders.</param>
/// <param name="Files">Number of other files that it renders.</param>
public sealed record ReportEnvironment(string Name, int Objects, int Files)
{
    /// <summary>Who logs in, and at whom; in the order of the spec.</summary>
    public ImmutableArray<ReportParty> Parties { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The logins.</summary>
    public ImmutableArray<ReportLogin> Logins { get; init => field = value.IsDefault ? [] : value; } = [];
}
