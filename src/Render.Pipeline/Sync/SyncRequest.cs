// SPDX-License-Identifier: MIT

using System.Collections.Immutable;

namespace Render.Pipeline.Sync;

/// <summary>What <c>sync</c> is asked to do.</summary>
/// <param name="Environments">Requested environments; empty for all that are not rendered on request.</param>
public sealed record SyncRequest(ImmutableArray<string> Environments);
