// SPDX-License-Identifier: MIT

using Render.Core.Nodes;

namespace Render.Schema.Rules;

/// <summary>
/// A rule that a schema cannot say, coded by hand: mostly one of a CustomResourceDefinition (CEL). It is known by the digest of its CEL text, so that a rule of an API
/// server is either exactly the one that was coded or said to be unknown.
/// </summary>
/// <param name="Name">The name under which schemas and messages speak of it.</param>
/// <param name="Digest">First 16 hexadecimal digits of the SHA-256 of the CEL text without white space; null when there is none.</param>
/// <param name="Words">What the value must be, as a sentence without a full stop.</param>
/// <param name="Holds">True when the value passes. What is secret passes.</param>
internal sealed record SchemaRule(string Name, string? Digest, string Words, Func<Node, bool> Holds);
