// SPDX-License-Identifier: MIT

using Render.Output.Ownership;

namespace Render.Output.Planning;

/// <summary>What the last run left.</summary>
/// <param name="Record">Its ownership record; null when there was no last run.</param>
public sealed record PreviousOutput(OwnershipRecord? Record);
