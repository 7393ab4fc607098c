// SPDX-License-Identifier: MIT

using Render.Core.Nodes;
using Render.Core.Paths;
using Render.Core.Text;

namespace Render.Identity.Linking;

/// <summary>What linking needs besides the spec.</summary>
/// <param name="Lock">The lock file <c>environments/&lt;name&gt;.lock.yaml</c>; null when there is none.</param>
/// <param name="Files">The files that <c>EnvironmentSpec.FileReferences</c> names.</param>
/// <param name="Now">The time that certificate dates and exceptions are held against.</param>
public sealed record LinkInputs(MapNode? Lock, IReadOnlyDictionary<RepoPath, SourceText> Files, DateTimeOffset Now);
