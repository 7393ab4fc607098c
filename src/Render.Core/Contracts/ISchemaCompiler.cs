// SPDX-License-Identifier: MIT

using Render.Core.Diagnostics;
using Render.Core.Nodes;

namespace Render.Core.Contracts;

/// <summary>Turns a JSON schema document into an immutable, thread-safe validator.</summary>
public interface ISchemaCompiler
{
    /// <summary>Compiles a schema. References resolve inside the document and in the local registry, never over a network.</summary>
    /// <param name="schema">The schema document.</param>
    /// <param name="baseUri">Where it stands, for relative references; its <c>$id</c> wins.</param>
    StageResult<ISchemaValidator> Compile(Node schema, Uri baseUri);
}
