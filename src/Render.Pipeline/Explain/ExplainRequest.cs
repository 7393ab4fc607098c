// SPDX-License-Identifier: MIT

namespace Render.Pipeline.Explain;

/// <summary>Which rendered value is to be explained.</summary>
/// <param name="Environment">The environment.</param>
/// <param name="File">The file below the environment's output folder.</param>
/// <param name="Path">The value's path in the file; empty for the whole document.</param>
public sealed record ExplainRequest(string Environment, string File, string Path);
