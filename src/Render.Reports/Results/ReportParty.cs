// SPDX-License-Identifier: MIT

namespace Render.Reports.Results;

/// <summary>A provider, an application or an upstream.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Detail">Type, version and cluster.</param>
/// <param name="Issuer">Its issuer; null when it has none.</param>
public sealed record ReportParty(string Name, string Detail, string? Issuer = null);
