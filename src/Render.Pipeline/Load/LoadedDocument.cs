// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Paths;

namespace Render.Pipeline.Load;

/// <summary>One spec or base file as a tree.</summary>
/// <param name="Path">The file.</param>
/// <param name="Root">Its content.</param>
public sealed record LoadedDocument(RepoPath Path, MapNode Root);
