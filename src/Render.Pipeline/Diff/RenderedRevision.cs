// SPDX-License-Identifier: MIT

using System.Collections.Immutable;
using Render.Core.Diagnostics;

namespace Render.Pipeline.Diff;

/// <summary>What another revision renders.</summary>
/// <param name="Revision">As the user named it.</param>
/// <param name="Environments">Its environments by name; those that it does not have are not among them.</param>
public sealed record RenderedRevision(string Revision, ImmutableDictionary<string, StageResult<DesiredState>> Environments);
