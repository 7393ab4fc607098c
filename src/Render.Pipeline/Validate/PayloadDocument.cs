// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Pipeline.Validate;

/// <summary>A document that a payload schema is for.</summary>
/// <param name="Name">The name that messages give it.</param>
/// <param name="Document">Its tree.</param>
public sealed record PayloadDocument(string Name, Node Document);
