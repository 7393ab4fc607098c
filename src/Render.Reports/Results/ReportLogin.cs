// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Reports.Results;

/// <summary>A login: who trusts whom.</summary>
/// <param name="From">The application, or the Dex of a connector.</param>
/// <param name="To">The provider or upstream.</param>
/// <param name="Clients">The clients, by ID where they have one.</param>
public sealed record ReportLogin(string From, string To, ImmutableArray<string> Clients);
