// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Secrets.Stores;

/// <summary>A secret of a tree.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Secret">The secret.</param>
public sealed record SecretPlace(NodePath Path, SecretNode Secret);
