// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Identity.Systems.Dex;

/// <summary>What Epinio adds to Dex's Secret.</summary>
/// <param name="Model">The keys beside config.yaml, for the template.</param>
/// <param name="RolesSchema">The schema of the role mapping; null when there is none.</param>
/// <param name="AllowedOrigins">Origins that browsers call Dex from.</param>
internal sealed record EpinioPart(MapNode Model, string? RolesSchema, ImmutableArray<StringNode> AllowedOrigins);
