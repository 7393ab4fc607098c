// SPDX-License-Identifier: MIT

using Render.Core.Contracts;
using Render.Core.Manifests;
using Render.Core.Paths;

namespace Render.Pipeline.Expand;

/// <summary>One compiled template of a type.</summary>
/// <param name="Path">The file.</param>
/// <param name="Step">The step of its objects; null for a config file.</param>
/// <param name="FileName">Name of the config file that it renders; null for objects.</param>
/// <param name="Template">The compiled template.</param>
public sealed record TemplateFile(RepoPath Path, ApplyStep? Step, string? FileName, ITemplate Template);
