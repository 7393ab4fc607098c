// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Nodes;

namespace Render.Core.Contracts;

/// <summary>A compiled schema.</summary>
public interface ISchemaValidator
{
    /// <summary>
    /// Checks a tree. Empty when it is valid. A <see cref="SecretNode"/> is a string of unknown content: only its type is checked.
    /// An <see cref="EmbeddedNode"/> is a string; its content is checked by the schema of its own format, not here.
    /// </summary>
    ImmutableArray<SchemaViolation> Validate(Node instance);
}
