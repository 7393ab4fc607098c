// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;
using Render.Core.Text;

namespace Render.Identity.Systems.Epinio;

/// <summary>Roles that a group gets through a connector.</summary>
/// <param name="Connector">The connector; null where the guide's form leaves it open and nothing decides.</param>
/// <param name="Group">The group.</param>
/// <param name="Roles">Its roles.</param>
/// <param name="Span">Where the spec says so.</param>
internal sealed record RoleLine(StringNode? Connector, StringNode Group, ImmutableArray<StringNode> Roles, SourceSpan Span);
