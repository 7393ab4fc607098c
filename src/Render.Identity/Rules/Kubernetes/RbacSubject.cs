// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Identity.Rules.Kubernetes;

/// <summary>A user or a group that a component binds.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsGroup">True for a group.</param>
internal sealed record RbacSubject(StringNode Name, bool IsGroup);
